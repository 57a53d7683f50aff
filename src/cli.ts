#!/usr/bin/env node
import { startCommandLine } from './other-modes.ts'

void startCommandLine()
