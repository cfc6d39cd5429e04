package org.govsm.portal.demo;

import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.payment.HeldQuestion;
import org.govsm.procurement.scorecard.KpiResult;

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
    for (String contract : List.of(DemoPortal.SERVICES, DemoPortal.CREATOR, DemoPortal.FILM)) {
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

  String text() {
    StringBuilder text = new StringBuilder();
    for (String contract : List.of(DemoPortal.SERVICES, DemoPortal.CREATOR, DemoPortal.FILM)) {
      for (IssuedCertificate one : portal.issued(contract)) {
        text.append(contract).append(' ').append(one.id()).append('\n');
        say(portal.store.read(unit -> portal.certificates.remake(unit, one)), text);
      }
    }
    return text.toString();
  }

  private void say(Certificate certificate, StringBuilder text) {
    for (KpiResult result : certificate.scorecard().results()) {
      line(text, result.kpi().title(words.language()) + " (" + result.platform() + ")");
      line(text, "  " + result.status() + ": " + words.say(certificate.why(result)));
      result.reasons().forEach(reason -> line(text, "  " + words.say(reason)));
    }
    for (HeldQuestion question : certificate.questions()) {
      line(text, "? " + words.say(question.question()));
      question
          .readings()
          .forEach(reading -> line(text, "  " + reading.code() + ": " + reading.payable()));
    }
    certificate.notes().forEach(note -> line(text, "! " + words.say(note)));
  }

  private static void line(StringBuilder text, String line) {
    text.append("  ").append(line).append('\n');
  }
}
