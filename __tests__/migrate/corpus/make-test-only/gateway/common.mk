lint: deps
	golangci-lint run
deps:
	go mod download
