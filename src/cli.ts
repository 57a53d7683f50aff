#!/usr/bin/env node
import './node-version.ts'
import { startCommandLine } from './other-modes.ts'

void startCommandLine()
