module com.example {
  requires dev.batchdot;
}
