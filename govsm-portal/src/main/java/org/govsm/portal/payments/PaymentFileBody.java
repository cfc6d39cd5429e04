package org.govsm.portal.payments;

/** File of a batch as it was made: its name and its bytes. */
final class PaymentFileBody {

  private final String name;
  private final byte[] bytes;

  PaymentFileBody(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
