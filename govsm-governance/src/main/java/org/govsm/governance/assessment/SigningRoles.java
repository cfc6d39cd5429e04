package org.govsm.governance.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.assessment.check.CheckInput;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlSigners;

/** Signing roles: a signature counts from a role that the control names, if the facts allow it. */
final class SigningRoles {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final List<Messages> WORDS =
      List.of(GovernanceMessages.in("en"), GovernanceMessages.in("hi"));

  private final CheckInput.Scene scene;
  private final List<Attestation> ofFacts;

  SigningRoles(CheckInput.Scene scene, List<Attestation> ofFacts) {
    this.scene = scene;
    this.ofFacts = List.copyOf(ofFacts);
  }

  /** Why a signature does not count; nothing where it does. */
  Optional<Message> objection(Control control, Attestation signed) {
    List<String> signers = ControlSigners.named(control);
    if (signers.isEmpty()) {
      return signed.confirmed() ? Optional.of(Message.of("attest.nobody")) : Optional.empty();
    }
    Optional<String> role =
        signers.stream().filter(signer -> isRole(signed.role(), signer)).findFirst();
    if (role.isEmpty()) {
      return Optional.of(
          said("attest.role", signed)
              .with("roles", signers.stream().map(SigningRoles::term).toList()));
    }
    return SignedStatement.contradiction(control, signed)
        .map(
            words ->
                said(signed.confirmed() ? "attest.denies" : "attest.affirms", signed)
                    .with("statement", signed.statement())
                    .with("words", words))
        .or(() -> listedOtherwise(signed, role.get()));
  }

  /** Why the facts do not let a signer sign in a role that the control names. */
  Optional<Message> signer(Control control, Attestation signed) {
    return ControlSigners.named(control).stream()
        .filter(signer -> isRole(signed.role(), signer))
        .findFirst()
        .flatMap(role -> listedOtherwise(signed, role));
  }

  /** What the facts say of the signer: of an agency, a stranger, or without the role. */
  private Optional<Message> listedOtherwise(Attestation signed, String role) {
    Optional<String> listed =
        scene.people().find(signed.person()).flatMap(person -> person.at("role").text());
    if (scene.people().isVendor(signed.person())) {
      return Optional.of(said("attest.vendor", signed));
    } else if (hadLeft(signed)) {
      return Optional.of(left(signed));
    } else if (isStranger(signed)) {
      return Optional.of(said("attest.stranger", signed));
    }
    List<FactNode> rows = holders(role);
    boolean holds =
        rows.stream().anyMatch(row -> names(row).anyMatch(signed.person()::equalsIgnoreCase));
    if (holds) {
      return Optional.empty();
    } else if (!rows.isEmpty() && rows.stream().noneMatch(FactNode::isAbsent)) {
      return Optional.of(holders(signed, rows)); // whatever the list of people calls the signer
    } else if (listed.isEmpty() || forms(role).anyMatch(form -> isPartOf(listed.get(), form))) {
      return Optional.empty();
    }
    return Optional.of(said("attest.listed", signed).with("listed", listed.get()));
  }

  private boolean hadLeft(Attestation signed) {
    return scene
        .people()
        .inPost(signed.person(), signed.signedAt(), scene.asOf())
        .filter(served -> !served)
        .isPresent();
  }

  /** That the signer was no longer in post. */
  static Message left(Attestation signed) {
    return said("attest.left", signed).with("day", signed.signedAt().day());
  }

  /** Signatures that are kept apart from the facts come from people who are known elsewhere. */
  private boolean isStranger(Attestation signed) {
    return ofFacts.contains(signed)
        && !scene.facts().each("people").isEmpty()
        && scene.people().find(signed.person()).isEmpty();
  }

  private static Message holders(Attestation signed, List<FactNode> rows) {
    List<String> names = rows.stream().flatMap(SigningRoles::names).toList();
    return names.isEmpty()
        ? said("attest.vacant", signed)
        : said("attest.other-holder", signed).with("holders", names);
  }

  private static Stream<String> names(FactNode holder) {
    return holder.isList() ? holder.texts().stream() : holder.text().stream();
  }

  /** Who has a role, by any of its names: roles are a list, or stand each under its name. */
  private List<FactNode> holders(String role) {
    FactNode roles = scene.facts().at("roles");
    Stream<FactNode> listed =
        roles.items().stream()
            .filter(row -> row.at("name").text().filter(name -> isRole(name, role)).isPresent())
            .map(row -> row.at("holder"));
    Stream<FactNode> keyed =
        roles.names().stream()
            .filter(name -> isRole(name, role))
            .map(name -> roles.at(name))
            .map(one -> one.names().isEmpty() ? one : one.at("holder"));
    return Stream.concat(listed, keyed).toList();
  }

  /** "Officer" does not speak against "legal officer"; "intern" does. */
  private static boolean isPartOf(String listed, String role) {
    Set<String> one = words(listed);
    Set<String> other = words(role);
    return one.containsAll(other) || other.containsAll(one);
  }

  private static Set<String> words(String role) {
    return Set.copyOf(Arrays.asList(BETWEEN.split(role.toLowerCase(Locale.ROOT).strip())));
  }

  private static boolean isRole(String given, String code) {
    return forms(code).anyMatch(FactNode.of(given)::isWord);
  }

  private static Stream<String> forms(String code) {
    return Stream.concat(Stream.of(code), WORDS.stream().map(words -> words.term("role." + code)));
  }

  private static Message said(String key, Attestation signed) {
    return Message.of(key).with("person", signed.person()).with("role", signed.role());
  }

  private static Term term(String role) {
    return new Term("role." + role);
  }
}
