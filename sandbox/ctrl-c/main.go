// ctrl-c.exe FILE PROGRAM [WORD …]: starts the program in a console of its own, presses Ctrl+C there once FILE exists, as GitHub's runner
// does for a job that is cancelled, and ends as the program ends.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"
)

const createNewConsole = 0x10

func main() {
	command := exec.Command(os.Args[2], os.Args[3:]...)
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	command.SysProcAttr = &syscall.SysProcAttr{CreationFlags: createNewConsole}
	if err := command.Start(); err != nil {
		fail(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- command.Wait() }()
	for {
		select {
		case err := <-ended:
			end(err)
		case <-time.After(20 * time.Millisecond):
			if _, err := os.Stat(os.Args[1]); err == nil {
				press(command.Process.Pid)
				end(<-ended)
			}
		}
	}
}

// A console has one owner at a time: leave one's own, join the program's, and be deaf to what is pressed there.
func press(pid int) {
	kernel := syscall.NewLazyDLL("kernel32.dll")
	call := func(name string, words ...uintptr) {
		if done, _, err := kernel.NewProc(name).Call(words...); done == 0 && name != "FreeConsole" {
			fail(fmt.Errorf("%s: %w", name, err))
		}
	}
	call("FreeConsole")
	call("AttachConsole", uintptr(pid))
	call("SetConsoleCtrlHandler", 0, 1)
	call("GenerateConsoleCtrlEvent", 0, 0)
}

func end(err error) {
	var ended *exec.ExitError
	if errors.As(err, &ended) {
		os.Exit(ended.ExitCode())
	}
	if err != nil {
		fail(err)
	}
	os.Exit(0)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(126)
}
