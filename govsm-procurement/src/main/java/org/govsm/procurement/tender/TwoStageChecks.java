package org.govsm.procurement.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Bids in two stages: on a ground that the law names, first without a price, then from those whose
 * bids were not rejected.
 */
final class TwoStageChecks {

  static final String PART = "twoStage";

  static final Schema FORM =
      Schema.of(
          Field.oneOf("stage", Field.Kind.CODE, "FIRST", "SECOND")
              .required()
              .says("the stage; the first has no price"),
          Field.of("ground", Field.Kind.CODE).says("why in two stages, as the law has it"),
          Field.form(
                  "first",
                  Schema.of(
                      Field.of("id", Field.Kind.CODE)
                          .identifier()
                          .required()
                          .says("the number of the tender of the first stage"),
                      Field.of("digest", Field.Kind.CODE)
                          .required()
                          .says("its hash, as it stood at the result")))
              .says("the first stage of the second"),
          Field.of("clause", Field.Kind.TEXT).required().says("where the tender says it"));

  /** The first stage has no price. */
  static final Citation NO_PRICE =
      rule(
          "rule 164",
          LocalDate.of(2026, 11, 24),
          "https://github.com/aniksam-github/Procurebuddy/blob/main/data/UpdatedGFR31July2025_0.pdf");

  /** Who withdraws since the terms were revised forfeits no security that was asked for. */
  static final Citation SECURITY = ofSecond("rule 164(ii)(f)");

  /** What is bought stays, however its terms are revised. */
  static final Citation SUBJECT = ofSecond("rule 164(ii)(d)");

  /** All those are asked in the second stage whose bids were not rejected. */
  static final Citation ASKED = ofSecond("rule 164(ii)(e)");

  private static final String GROUNDS = "two-stage.grounds";
  private static final String GROUND = "ground";

  private final Tender tender;
  private final ActFindings findings;

  TwoStageChecks(Tender tender, ActFindings findings) {
    this.tender = tender;
    this.findings = findings;
  }

  private static Citation ofSecond(String provision) {
    return rule(
        provision,
        LocalDate.of(2026, 11, 29),
        "https://kartavyadesk.com/rules/gfr/rule-164-general-financial-rules-2017-amended");
  }

  private static Citation rule(String provision, LocalDate read, String place) {
    return Citation.of("GFR 2017 (updated to 31.07.2025)", provision)
        .seen(SourceKind.REPRODUCTION, read, place)
        .cite();
  }

  void check() {
    tender.node().branch(PART).ifPresent(this::check);
  }

  private void check(Node part) {
    Optional<Decision<Outputs>> law = findings.look(GROUNDS, Map.of());
    Optional<Outputs> answer = findings.answer(GROUNDS, Map.of());
    if (law.isEmpty()) {
      findings.refer("two-stage", Message.of("tender.check.two-stage"), tender.clause(PART));
    } else if (!part.has(GROUND)) {
      findings.lacks(PART + "/" + GROUND);
    } else {
      answer.ifPresent(named -> ground(part.text(GROUND), named, findings.cited(law.get(), PART)));
    }
    if (tender.isFirstStage()) {
      first();
    } else {
      second(part);
    }
  }

  private void ground(String stated, Outputs named, Citation rule) {
    List<String> grounds =
        named.rows().stream()
            .filter(row -> row.get(GROUND) != null)
            .map(row -> String.valueOf(row.get(GROUND)))
            .toList();
    if (!grounds.contains(stated)) {
      findings.refuse(
          "STAGE_GROUND",
          Message.of("tender.check.stage-ground")
              .with("grounds", grounds.stream().<Object>map(Term::new).toList()),
          rule);
    }
  }

  /** Whether a part names the first stage. */
  static boolean isFirst(Node part) {
    return part.text("stage").equals("FIRST");
  }

  private void first() {
    new FirstStageChecks(tender, findings).check();
    if (tender.isSinglePacket()) {
      refuse("STAGE_PACKETS", "tender.check.stage-packets");
    }
    if (tender.node().has("invited")) {
      refuse("STAGE_ADVERTISED", "tender.check.stage-advertised");
    }
  }

  /** The rule by which who cannot supply on revised terms withdraws without loss. */
  static Citation withdrawal(ActFindings findings) {
    return findings.cite("bidder.rights", "right", "MAY_WITHDRAW_AFTER_REVISION").orElse(SECURITY);
  }

  private void second(Node part) {
    findings.note(
        "STAGE_WITHDRAWAL", Message.of("tender.check.stage-withdrawal"), withdrawal(findings));
    if (!part.has("first")) {
      findings.lacks(PART + "/first");
    }
    if (!tender.node().has("invited")) {
      findings.lacks("invited");
    }
  }

  private void refuse(String code, String key) {
    findings.refuse(code, Message.of(key), NO_PRICE);
  }
}
