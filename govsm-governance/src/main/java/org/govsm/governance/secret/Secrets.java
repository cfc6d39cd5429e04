package org.govsm.governance.secret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.tree.Place;
import org.jspecify.annotations.Nullable;

/**
 * Finds what looks like a secret in something that a person or a system gave, so that it is refused
 * as a whole. A fault says where it stands and never what it is; whoever refuses keeps and logs
 * nothing of the input.
 */
public final class Secrets {

  /** Stands in a pointer where a name is itself a secret. */
  public static final String WITHHELD = "(withheld)";

  /** A shorter text, without a space, a colon or an equals sign, has no form of a secret. */
  private static final int SHORTEST = 16;

  private static final Pattern VAULT =
      Pattern.compile("vault:[A-Za-z0-9][A-Za-z0-9-]{0,39}(/[A-Za-z0-9][A-Za-z0-9._-]{0,39}){0,7}");

  private final Map<String, Boolean> names = new HashMap<>();
  private final Map<String, Boolean> texts = new HashMap<>();
  private final List<InputFault> faults = new ArrayList<>();

  private Secrets() {}

  /**
   * Looks through a tree.
   *
   * @param tree maps, lists and values, as they were given
   * @return a fault for each name of a member that names a secret and each text that looks like
   *     one; where the name itself looks like one, the pointer withholds it
   */
  public static List<InputFault> in(@Nullable Object tree) {
    Secrets secrets = new Secrets();
    secrets.look(tree, Place.ROOT);
    return List.copyOf(secrets.faults);
  }

  /**
   * Whether a name of a member says that it holds a secret, in any case, separator or composition.
   *
   * @param name such as {@code accessToken} or {@code X-API-KEY}
   * @return true for those; not for {@code undersecretary}
   */
  public static boolean isSecretName(String name) {
    return SecretName.matches(name);
  }

  /**
   * Whether a text looks like a secret or holds one.
   *
   * @param text any text
   * @return true for a token, a private key, a seed of one-time passwords, {@code password: …}, or
   *     a long string that nobody would write by hand
   */
  public static boolean isSecret(String text) {
    return mayBeSecret(text) && SecretText.matches(text);
  }

  /**
   * Whether a text is an opaque pointer to an entry of a vault and nothing more.
   *
   * @param text such as {@code vault:soil/x-account}
   * @return true for a pointer that does not itself look like a secret
   */
  public static boolean isVaultPointer(String text) {
    return VAULT.matcher(text).matches() && !isSecret(text);
  }

  /** Moments, numbers, words and ids are most of what there is, and need no closer look. */
  private static boolean mayBeSecret(String text) {
    boolean figures = true;
    boolean formed = text.length() >= SHORTEST;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      figures &= (c >= '0' && c <= '9') || ":TZ+-.".indexOf(c) >= 0;
      formed |= c == ':' || c == '=' || c == ' ' || c > 127;
    }
    return formed && !figures;
  }

  /** The same text stands in many places of a tree, and is looked at once. */
  private boolean isSecretHere(String text) {
    return mayBeSecret(text) && texts.computeIfAbsent(text, SecretText::matches);
  }

  private void look(@Nullable Object tree, Place place) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach((name, item) -> member(String.valueOf(name), item, place));
    } else if (tree instanceof Iterable<?> list) {
      int index = 0;
      for (Object item : list) {
        if (needsLook(item)) {
          look(item, place.down(index));
        }
        index++;
      }
    } else if (tree instanceof String text && isSecretHere(text)) {
      faults.add(new InputFault(place.pointer(), "secret.value", Message.of("fault.secret-value")));
    }
  }

  private void member(String name, @Nullable Object item, Place above) {
    boolean nameIsOne = isSecretHere(name);
    if (nameIsOne || names.computeIfAbsent(name, Secrets::isSecretName)) {
      Place place = above.down(nameIsOne ? WITHHELD : name);
      faults.add(new InputFault(place.pointer(), "secret.name", Message.of("fault.secret-name")));
    } else if (needsLook(item)) {
      look(item, above.down(name));
    }
  }

  /** Whether something lies below, or its place may have to be told. */
  private boolean needsLook(@Nullable Object item) {
    return item instanceof String text
        ? isSecretHere(text)
        : item instanceof Map<?, ?> || item instanceof Iterable<?>;
  }
}
