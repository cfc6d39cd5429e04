package org.govsm.governance.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.facts.Fact;
import org.govsm.governance.framework.Control;

/** Signing roles: a signature counts from a role that the control names, if the facts allow it. */
final class SigningRoles {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final List<Messages> WORDS =
      List.of(GovernanceMessages.in("en"), GovernanceMessages.in("hi"));

  private final Asked.Scene scene;

  SigningRoles(Asked.Scene scene) {
    this.scene = scene;
  }

  /** Why a signature does not count; nothing where it does. */
  Optional<Message> objection(Control control, Attestation signed) {
    List<String> signers = control.attestedBy();
    if (signers.isEmpty()) {
      return signed.confirmed() ? Optional.of(Message.of("attest.nobody")) : Optional.empty();
    }
    Fact role = Fact.of(signed.role());
    if (signers.stream().noneMatch(signer -> isRole(role, signer))) {
      return Optional.of(
          said("attest.role", signed)
              .with("roles", signers.stream().map(SigningRoles::term).toList()));
    }
    return listedOtherwise(signed, role);
  }

  /** A person whom the facts list in another role, and of whom no role says that it is theirs. */
  private Optional<Message> listedOtherwise(Attestation signed, Fact role) {
    Optional<String> listed =
        scene.people().find(signed.person()).flatMap(person -> person.at("role").text());
    if (scene.people().isVendor(signed.person())) {
      return Optional.of(said("attest.vendor", signed));
    } else if (listed.isEmpty() || isPartOf(listed.get(), signed.role()) || holds(signed, role)) {
      return Optional.empty();
    }
    return Optional.of(said("attest.listed", signed).with("listed", listed.get()));
  }

  private boolean holds(Attestation signed, Fact role) {
    return scene.facts().at("roles").items().stream()
        .filter(row -> row.at("holder").is(signed.person()))
        .anyMatch(row -> row.at("name").text().filter(role::isWord).isPresent());
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

  private static boolean isRole(Fact given, String code) {
    return given.isWord(code)
        || WORDS.stream().map(words -> words.term("role." + code)).anyMatch(given::isWord);
  }

  private static Message said(String key, Attestation signed) {
    return Message.of(key).with("person", signed.person()).with("role", signed.role());
  }

  private static Term term(String role) {
    return new Term("role." + role);
  }
}
