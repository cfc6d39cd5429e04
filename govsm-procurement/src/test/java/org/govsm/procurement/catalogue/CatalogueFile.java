package org.govsm.procurement.catalogue;

import java.nio.charset.StandardCharsets;

/** A small file of services for tests, in English alone. */
final class CatalogueFile {

  static final String HEAD =
      """
      <services xmlns="urn:govsm:services:1" id="dept" edition="2026-11-01" checked-to="2026-10-01" languages="en">
      <document id="d" instrument="Order 7" provision="para 2" seen="official" seen-on="2026-10-01" address="file 7"/>
      """;

  private CatalogueFile() {}

  static byte[] of(String content) {
    return (HEAD + content + "</services>").getBytes(StandardCharsets.UTF_8);
  }
}
