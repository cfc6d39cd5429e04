package org.govsm.portal.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.procurement.payment.ProofSheet;

/** What the certificates of the story say, for people. */
final class Sheets {

  private final DemoPortal portal;
  private final Messages words;

  Sheets(DemoPortal portal, String language) {
    this.portal = portal;
    words = DemoPortal.LANGUAGES.find(language).orElseThrow();
  }

  /** The money of each certificate in one line. */
  static String money(DemoPortal portal) {
    StringBuilder text = new StringBuilder();
    for (String contract :
        List.of(DemoPortal.SERVICES, DemoPortal.CREATOR, DemoPortal.FILM, DemoPortal.DESK)) {
      for (IssuedCertificate one : portal.issued(contract)) {
        Map<String, ?> tree = one.certificate();
        text.append(contract).append(' ').append(one.id());
        for (String sum : List.of("gross", "deducted", "held", "adjusted", "payable")) {
          text.append(' ').append(sum).append(' ').append(tree.get(sum));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }

  /** Proof sheets: an adjustment and an amendment, open points with their price, a delay. */
  String text() {
    return sheet(DemoPortal.SERVICES, "2026-05")
        + sheet(DemoPortal.SERVICES, "2026-10")
        + sheet(DemoPortal.FILM, "2026-07");
  }

  private String sheet(String contract, String period) {
    return portal.issued(contract).stream()
        .filter(one -> one.stored().period().equals(period))
        .map(one -> ProofSheet.of(portal.remade(one), words).text() + "\n")
        .collect(Collectors.joining());
  }
}
