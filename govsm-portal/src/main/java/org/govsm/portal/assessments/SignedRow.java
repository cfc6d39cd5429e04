package org.govsm.portal.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.governance.assessment.Attestation;
import org.govsm.governance.assessment.CountedSigners;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.ControlSigners;
import org.govsm.portal.web.Caller;

/**
 * Row of something that was signed.
 *
 * @param expires the last day on which it holds
 * @param mine whether the caller may withdraw it
 * @param objection why it does not count; nothing where it does
 */
public record SignedRow(
    SignedAttestation signed,
    LocalDate expires,
    String state,
    boolean mine,
    Optional<Message> objection) {

  static final int SOON = 30;
  private static final Set<String> HOLDS = Set.of("valid", "soon");

  /** A member of the attestation that is text. */
  public String said(String member) {
    Object text = signed.tree().get(member);
    return text == null ? "" : String.valueOf(text);
  }

  /** What was signed: in the language of the reader, where it is the question of the control. */
  public String statement(String language) {
    String signed = said("statement");
    return ControlCatalogue.known(said("control"))
        .filter(
            control ->
                List.of("en", "hi").stream()
                    .anyMatch(one -> Attestation.asked(control, one).equals(signed)))
        .map(control -> Attestation.asked(control, language))
        .orElse(signed);
  }

  /** Whether it was a yes. */
  public boolean confirmed() {
    return Boolean.TRUE.equals(signed.tree().get("confirmed"));
  }

  /** Whether it only ends what was signed before. */
  public boolean isWithdrawal() {
    return Boolean.TRUE.equals(signed.tree().get("withdrawn"));
  }

  /** Where it stands in the list of what was signed. */
  public String anchor() {
    return anchor(said("control"), at());
  }

  static String anchor(String control, Instant signedAt) {
    return "signed-" + control + "-" + signedAt.getEpochSecond();
  }

  /** When it was signed. */
  public Instant at() {
    return signed.signedAt();
  }

  /** The newest first; a later one about the same replaces an earlier. */
  static List<SignedRow> of(List<SignedAttestation> oldestFirst, LocalDate today, Caller caller) {
    List<SignedRow> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      SignedAttestation one = oldestFirst.get(i);
      LocalDate expires = LocalDate.parse(String.valueOf(one.tree().get("expires")));
      String control = String.valueOf(one.tree().get("control"));
      boolean newest = seen.add(control + " " + one.tree().get("subject"));
      String state = newest ? state(one, expires, today) : "replaced";
      boolean mine =
          ControlCatalogue.known(control)
              .flatMap(known -> ControlSigners.as(known, caller.roles()))
              .isPresent();
      rows.add(new SignedRow(one, expires, state, mine, Optional.empty()));
    }
    return rows;
  }

  /** The same; one that holds, but does not count by the facts, says why. */
  SignedRow counted(CountedSigners signers) {
    Optional<Message> why =
        HOLDS.contains(state)
            ? Attestation.fromPlain(signed.tree())
                .fold(signers::objection, faults -> Optional.empty())
            : Optional.empty();
    return why.isEmpty() ? this : new SignedRow(signed, expires, "uncounted", mine, why);
  }

  private static String state(SignedAttestation one, LocalDate expires, LocalDate today) {
    if (Boolean.TRUE.equals(one.tree().get("withdrawn"))) {
      return "withdrawn";
    } else if (expires.isBefore(today)) {
      return "expired";
    }
    return expires.isAfter(today.plusDays(SOON)) ? "valid" : "soon";
  }

  /** Whether it is a yes that holds and that the caller may withdraw. */
  public boolean canBeWithdrawn() {
    return mine && confirmed() && HOLDS.contains(state);
  }
}
