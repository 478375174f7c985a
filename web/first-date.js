// The first date that a browser writes takes it 15 ms, and the next ones next to nothing, in whichever
// thread the first one was: so it is written here, beside the program.
new Intl.DateTimeFormat();
close();
