module example.host {
  requires org.govsm.procurement;
}
