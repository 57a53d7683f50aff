// Starts the command in the file NAME.argv beside NAME.exe, and ends as that ends: Windows starts no script by its name. The words of
// the command are separated by NUL. What it is given comes after them.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

func main() {
	own, err := os.Executable()
	if err != nil {
		fail(err)
	}
	text, err := os.ReadFile(strings.TrimSuffix(own, ".exe") + ".argv")
	if err != nil {
		fail(err)
	}
	words := append(strings.Split(string(text), "\x00"), os.Args[1:]...)
	command := exec.Command(words[0], words[1:]...)
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	err = command.Run()
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		os.Exit(ended.ExitCode())
	}
	if err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(126)
}
