package org.govsm.portal.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.Platforms;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.jspecify.annotations.Nullable;

/** The fields with which an account is described, and the way from them to its facts and back. */
final class AccountFields {

  private static final String YES_NO = "boolean";
  private static final String CHOICE = "codes";
  private static final String TEXT = "text";

  /** Before the code of a state in the words for it. */
  static final String STATE = "account.";

  private record Spec(String name, String kind, List<String> codes) {}

  private static final List<Spec> ALL =
      List.of(
          new Spec("platform", CHOICE, Platforms.names()),
          new Spec("handle", TEXT, List.of()),
          new Spec("url", TEXT, List.of()),
          new Spec("longForm", TEXT, List.of()),
          new Spec("handleDeviationReason", TEXT, List.of()),
          new Spec("owner", TEXT, List.of()),
          new Spec("ownerType", CHOICE, List.of("ORGANISATION", "PERSON", "VENDOR")),
          new Spec("hosting", CHOICE, List.of("external", "owned")),
          new Spec("registrationEmail.address", TEXT, List.of()),
          new Spec("registrationEmail.type", CHOICE, List.of("SHARED", "PERSONAL")),
          new Spec("registrationEmail.dedicated", YES_NO, List.of()),
          new Spec("mfa", YES_NO, List.of()),
          new Spec("bio.identifiesDepartment", YES_NO, List.of()),
          new Spec("bio.linksWebsite", YES_NO, List.of()),
          new Spec("moderationMode", CHOICE, List.of("PRE", "POST", "NONE")),
          new Spec("allowsThirdPartyContent", YES_NO, List.of()),
          new Spec("createdAt", TEXT, List.of()),
          new Spec("lastPostAt", TEXT, List.of()));

  /** Of an account that was in use before there was a register. */
  private static final List<Spec> TAKEN_OVER =
      List.of(
          new Spec(
              "state", CHOICE, AccountLifeCycle.existing().stream().map(STATE::concat).toList()),
          new Spec("stateSince", TEXT, List.of()),
          new Spec("takenOver", TEXT, List.of()));

  private AccountFields() {}

  /** The field of a place in the facts. */
  static Optional<String> field(String pointer) {
    String name = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    boolean known =
        name.equals("id")
            || Stream.concat(ALL.stream(), TAKEN_OVER.stream())
                .anyMatch(one -> one.name().equals(name));
    return known ? Optional.of(name) : Optional.empty();
  }

  /** Whether a field takes one of some codes. */
  static boolean isCode(String name) {
    return ALL.stream().anyMatch(one -> one.name().equals(name) && one.kind().equals(CHOICE));
  }

  static List<FormField> show(Form form, Messages words) {
    return fields(ALL, form, words);
  }

  static List<FormField> takenOver(Form form, Messages words) {
    return fields(TAKEN_OVER, form, words);
  }

  private static List<FormField> fields(List<Spec> specs, Form form, Messages words) {
    return specs.stream()
        .map(
            spec ->
                form.field(
                    spec.name(),
                    spec.kind(),
                    words.say("account-field." + spec.name()),
                    spec.codes()))
        .toList();
  }

  /** What stands in the fields for an account that is known. */
  static Map<String, String> typed(Map<String, @Nullable Object> facts) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (Spec spec : ALL) {
      @Nullable Object item = item(facts, spec.name());
      if (item instanceof Boolean flag) {
        typed.put(spec.name(), flag ? "yes" : "no");
      } else if (item instanceof String text) {
        typed.put(spec.name(), text);
      }
    }
    return typed;
  }

  private static @Nullable Object item(Map<?, ?> tree, String name) {
    @Nullable Object item = tree;
    for (String part : name.split("\\.", -1)) {
      item = item instanceof Map<?, ?> map ? map.get(part) : null;
    }
    return item;
  }

  /** The facts as the fields say; what no field is for stays as it was. */
  static Map<String, @Nullable Object> facts(Form form, Map<String, @Nullable Object> before) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>(before);
    for (Spec spec : ALL) {
      String given = form.typed(spec.name()).strip();
      String text = given.equals("unknown") ? "" : given;
      boolean untouched = text.isEmpty() && !isTyped(item(before, spec.name()));
      if (!untouched) {
        put(facts, spec.name(), value(spec, text));
      }
    }
    return facts;
  }

  private static boolean isTyped(@Nullable Object item) {
    return item instanceof String || item instanceof Boolean;
  }

  private static Optional<Object> value(Spec spec, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return spec.kind().equals(YES_NO) ? Optional.of(text.equals("yes")) : Optional.of(text);
  }

  private static void put(Map<String, @Nullable Object> facts, String name, Optional<Object> item) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      item.ifPresentOrElse(one -> facts.put(name, one), () -> facts.remove(name));
      return;
    }
    String above = name.substring(0, dot);
    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
    if (facts.get(above) instanceof Map<?, ?> map) {
      map.forEach((key, one) -> inner.put(String.valueOf(key), one));
    }
    put(inner, name.substring(dot + 1), item);
    if (inner.isEmpty()) {
      facts.remove(above);
    } else {
      facts.put(above, inner);
    }
  }
}
