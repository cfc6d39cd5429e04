package org.govsm.portal.payments;

/** File of a batch as it was made: its name, its bytes, and their digest for the record. */
final class PaymentFileBody {

  private final String name;
  private final byte[] bytes;
  private final String digest;

  PaymentFileBody(String name, byte[] bytes, String digest) {
    this.name = name;
    this.bytes = bytes.clone();
    this.digest = digest;
  }

  String name() {
    return name;
  }

  /** That of a file with accounts tells none of them: it goes with the nonce of the batch. */
  String digest() {
    return digest;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
