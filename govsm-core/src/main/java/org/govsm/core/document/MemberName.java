package org.govsm.core.document;

import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/**
 * Member of a document in a sentence: in English what its schema says of it, which trees keep; in
 * another language its word, where there is one.
 */
record MemberName(String name, String says) implements NamedValue {

  private static final List<String> SETS = List.of("member", "fact");

  @Override
  public Object code() {
    return says;
  }

  @Override
  public String name(Messages words) {
    return words.language().equals("en")
        ? says
        : SETS.stream()
            .flatMap(set -> words.find("term." + set + "." + name).stream())
            .findFirst()
            .orElse(says);
  }
}
