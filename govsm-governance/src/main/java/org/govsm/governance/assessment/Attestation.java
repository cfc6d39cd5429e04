package org.govsm.governance.assessment;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.governance.assessment.check.SignedRecords;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.facts.Moment;
import org.govsm.governance.framework.Control;
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
   * @param tree control, subject (left out: all), statement, person, role, signedAt, expires,
   *     confirmed and withdrawn
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
   * The list of facts whose records a control asks to be signed for by another member than their
   * id, such as a training by its person.
   *
   * @param control its id
   * @return nothing where it asks by the ids of records, or of no records
   */
  public static Optional<String> listByMember(String control) {
    return SignedRecords.listByMember(control);
  }

  /**
   * Reads one that is signed now. More is asked of it than of one that was kept, which must stay
   * readable for ever: a control that there is, a subject that the control finds in the facts, a
   * term of at most five years, and texts that read as they are written. It is bound to the
   * subjects that the control finds, and to what the facts hold of them.
   *
   * @param tree as for {@link #fromPlain}
   * @param catalogue the controls of the department; the framework is known beside them
   * @param facts what the department knows, with what was signed before
   * @param asOf the moment of signing
   * @return the attestation with {@link #covers}; or every fault, such as {@code /subject} with the
   *     nearest subject, or with the facts that must be recorded first
   */
  public static Checked<Attestation> entered(
      @Nullable Object tree, ControlCatalogue catalogue, Facts facts, OffsetDateTime asOf) {
    return fromPlain(tree)
        .<Checked<Attestation>>fold(
            read -> new EnteredAttestation(catalogue, facts, asOf).checked(read),
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
    return facts.given(LIST) instanceof List<?> list
        ? list.stream().<Attestation>map(Attestation::new).toList()
        : List.of();
  }

  /** What a person is asked to sign for a control, in a language. */
  public static String asked(Control control, String language) {
    return SignedStatement.asked(control, language);
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

  /**
   * The subjects that the control found when it was signed.
   *
   * @return each with the hash of what the facts held of it, or a blank text; nothing where the
   *     signature is older than this list
   */
  public Optional<Map<String, String>> covers() {
    FactNode covers = fact.at("covers");
    if (!covers.isList()) {
      return Optional.empty();
    }
    Map<String, String> hashes = new LinkedHashMap<>();
    covers
        .items()
        .forEach(
            one ->
                hashes.put(
                    one.at("subject").text().orElse(""), one.at("digest").text().orElse("")));
    return Optional.of(hashes);
  }

  /** What it is about by name: its subject, or those that the control found. */
  Set<String> subjects() {
    return subject().map(Set::of).orElseGet(() -> covers().orElse(Map.of()).keySet());
  }

  /** Whether it is about all subjects, whatever they were. */
  boolean isUnbound() {
    return subject().isEmpty() && covers().isEmpty();
  }

  /** Whether it is about what was found; without subject, what was found is about the whole. */
  boolean isAbout(Optional<String> found) {
    return isUnbound()
        || subject().map(one -> found.filter(one::equals).isPresent()).orElse(found.isEmpty())
        || subject().isEmpty() && found.filter(subjects()::contains).isPresent();
  }

  /**
   * Whether a yes saw what the facts hold of a subject now.
   *
   * @param now the hashes that this has
   */
  boolean saw(Optional<String> subject, Function<String, Set<String>> now) {
    Optional<String> signed = subject.flatMap(one -> covers().map(all -> all.get(one)));
    return !confirmed()
        || signed.filter(hash -> !hash.isEmpty()).isEmpty()
        || subject.filter(one -> now.apply(one).contains(signed.get())).isPresent();
  }

  /** The same, bound to what there was when it was signed. */
  Attestation covering(Map<String, String> hashes) {
    Map<String, @Nullable Object> bound = new LinkedHashMap<>();
    ((Map<?, ?>) tree).forEach((name, value) -> bound.put(String.valueOf(name), value));
    List<Object> covers = new ArrayList<>();
    hashes.forEach(
        (subject, hash) ->
            covers.add(
                hash.isEmpty()
                    ? Map.of("subject", subject)
                    : Map.of("subject", subject, "digest", hash)));
    bound.put("covers", covers);
    return new Attestation(bound);
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
    return fact.at("confirmed").is(true) && !isWithdrawal();
  }

  /**
   * Whether it withdraws what was signed before about the same: then it is neither yes nor no.
   *
   * @return true where it answers nothing and leaves the question open
   */
  public boolean isWithdrawal() {
    return fact.at("withdrawn").is(true);
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
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    if (Tree.of(tree) instanceof Map<?, ?> members) {
      members.forEach((name, value) -> plain.put(String.valueOf(name), value));
    }
    return plain;
  }
}
