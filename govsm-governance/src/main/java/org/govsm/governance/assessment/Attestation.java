package org.govsm.governance.assessment;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.framework.ControlCatalogue;
import org.jspecify.annotations.Nullable;

/** What a person signed about a control, until when it holds, and whether it was yes or no. */
public final class Attestation implements ToPlain {

  private static final String LIST = "attestations";

  private final Object tree;
  private final FactNode fact;

  private Attestation(Object tree) {
    this.tree = tree;
    this.fact = FactNode.of(tree);
  }

  /**
   * Reads the published tree form.
   *
   * @param tree control, subject (left out: all), statement, person, role, signedAt, expires and
   *     confirmed
   * @return the attestation, or every fault with its pointer
   */
  public static Checked<Attestation> fromPlain(@Nullable Object tree) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put(LIST, Collections.singletonList(tree));
    String pointer = "/" + LIST + "/0";
    return Facts.fromPlain(facts)
        .<Checked<Attestation>>fold(
            read -> new Checked.Accepted<>(of(read).get(0)),
            faults -> new Checked.Rejected<>(faults.stream().map(f -> below(pointer, f)).toList()));
  }

  /**
   * Reads one that is signed now. More is asked of it than of one that was kept, which must stay
   * readable for ever: a control that there is, a subject that the control finds in the facts, a
   * term of at most five years, and texts that read as they are written.
   *
   * @param tree as for {@link #fromPlain}
   * @param catalogue the controls of the department; the framework is known beside them
   * @param facts what the department knows, with what was signed before
   * @param asOf the moment of signing
   * @return the attestation; or every fault, such as {@code /subject} with the nearest subject, or
   *     with the facts that must be recorded first
   */
  public static Checked<Attestation> entered(
      @Nullable Object tree, ControlCatalogue catalogue, Facts facts, OffsetDateTime asOf) {
    return fromPlain(tree)
        .<Checked<Attestation>>fold(
            read -> Checked.of(read, new EnteredAttestation(catalogue, facts, asOf).faults(read)),
            Checked.Rejected::new);
  }

  private static InputFault below(String pointer, InputFault fault) {
    return new InputFault(fault.pointer().substring(pointer.length()), fault.code(), fault.text());
  }

  /**
   * The attestations that stand in facts.
   *
   * @return in the order given
   */
  public static List<Attestation> of(Facts facts) {
    if (!(facts.toPlain() instanceof Map<?, ?> map && map.get(LIST) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().<Attestation>map(Attestation::new).toList();
  }

  /** The control. */
  public String control() {
    return said("control");
  }

  /**
   * What it is about.
   *
   * @return the subject of a finding; nothing for all subjects of the control
   */
  public Optional<String> subject() {
    return fact.at("subject").text();
  }

  /** What was signed. */
  public String statement() {
    return said("statement");
  }

  /** Who signed. */
  public String person() {
    return said("person");
  }

  /** In which role. */
  public String role() {
    return said("role");
  }

  /** When it was signed. */
  public Moment signedAt() {
    return fact.at("signedAt").moment().orElseThrow();
  }

  /**
   * Until when it holds, as the signer says.
   *
   * @return the moment; a day counts whole
   */
  public Moment expires() {
    return fact.at("expires").moment().orElseThrow();
  }

  /**
   * What the signer says.
   *
   * @return true if it is so, false if it is not
   */
  public boolean confirmed() {
    return fact.at("confirmed").is(true);
  }

  private String said(String name) {
    return fact.at(name).text().orElse("");
  }

  /**
   * The published tree form.
   *
   * @return the tree that was read
   */
  @Override
  public Object toPlain() {
    return requireNonNull(Tree.of(tree));
  }
}
