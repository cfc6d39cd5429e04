package org.govsm.core.place;

import static java.util.Objects.requireNonNull;

import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Platform name: a social-media platform as part of a sentence, which each language writes in its
 * own script. A platform without a name there is written as it was given.
 *
 * @param code as it was given, such as {@code WhatsApp Channel}
 */
public record PlatformName(String code) implements NamedValue {

  /** Requires a code. */
  public PlatformName {
    requireNonNull(code, "code");
  }

  @Override
  public String name(Messages words) {
    return words.find("platform-name." + code.replace(' ', '-')).orElse(code);
  }
}
