package org.govsm.governance.pilot;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NamedValue;

/** Name of a criterion in a sentence: where it stands in English and Hindi, that of the reader. */
record CriterionName(String code) implements NamedValue {

  @Override
  public String name(Messages words) {
    List<String> parts = Stream.of(code.split(ExitCriterion.BOTH, -1)).toList();
    boolean hindi = words.language().equals("hi");
    boolean both = parts.size() == 2 && isHindi(parts.get(0)) != isHindi(parts.get(1));
    return parts.stream().filter(part -> both && isHindi(part) == hindi).findFirst().orElse(code);
  }

  private static boolean isHindi(String text) {
    return text.codePoints().anyMatch(sign -> UnicodeScript.of(sign) == UnicodeScript.DEVANAGARI);
  }
}
