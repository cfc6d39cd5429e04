package org.govsm.portal.web;

/** List sort: an order of a list, forwards by its code and backwards by its code after a hyphen. */
public record ListSort(String code, String label) {

  /** The code for the other way round. */
  public String down() {
    return "-" + code;
  }
}
