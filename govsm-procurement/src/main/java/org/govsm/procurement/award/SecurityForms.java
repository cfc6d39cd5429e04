package org.govsm.procurement.award;

import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;

/** The parts of acts on the validity of bids and on securities. */
final class SecurityForms {

  static final String WITHDRAWN = "WITHDRAWN";
  static final String NOT_SIGNED = "NOT_SIGNED";

  private SecurityForms() {}

  static Schema extension() {
    return Schema.of(
        Field.of("until", Field.Kind.DAY)
            .required()
            .says("the last day of validity that bidders are asked for"),
        Field.of("answerBy", Field.Kind.INSTANT)
            .required()
            .says("the last instant for an answer; who does not answer refuses"),
        reason("why the award cannot be made in time"));
  }

  static Schema extended() {
    return Schema.of(
        AwardForm.bid(),
        Field.oneOf("answer", Field.Kind.CODE, "ACCEPTED", "DECLINED")
            .required()
            .says("whether the bid stays valid"),
        Field.of("securityUntil", Field.Kind.DAY)
            .says("the day to which the bid security was extended"),
        Field.of("paper", Field.Kind.TEXT)
            .reason()
            .says("where it is on record, where the buyer records it"));
  }

  static Schema returned() {
    return Schema.of(
        AwardForm.bid(),
        Field.of("paper", Field.Kind.TEXT)
            .required()
            .reason()
            .says("the letter or transfer by which it went back"));
  }

  static Schema forfeited() {
    return Schema.of(
        AwardForm.bid(),
        Field.oneOf("ground", Field.Kind.CODE, WITHDRAWN, NOT_SIGNED, "OTHER")
            .required()
            .says("withdrawn after the end, contract not signed in time, or other"),
        reason("what happened, and where it is on record"));
  }

  static Schema performance() {
    return Schema.of(
        AwardForm.bid(),
        Field.of("form", Field.Kind.CODE).required().says("its form, as the packs have it"),
        Field.of("amount", Field.Kind.MONEY).atLeast(0).required().says("the sum"),
        Field.of("validUntil", Field.Kind.DAY).says("the last day of its validity"),
        Field.of("number", Field.Kind.TEXT).required().says("its number"),
        Field.of("issuer", Field.Kind.TEXT).required().says("the bank or insurer"));
  }

  private static Field reason(String says) {
    return Field.of("reason", Field.Kind.TEXT).required().reason().says(says);
  }
}
