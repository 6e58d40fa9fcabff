// npm passes a signal on to the shell that runs a script, and the shell dies of it without passing it
// further: what it started would live on, keeping its port. So it watches whether its shell is there.
const shell = process.ppid;

if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (process.ppid !== shell) process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
