package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;

/** Stored sentence: the code and the values of one in the tree of a certificate, said again. */
final class StoredSentence {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final int MONTH_AT = 5;
  private static final int YEAR = 4;

  private StoredSentence() {}

  /** The sentence; codes that have a word in the language are said by it. */
  static Message of(Map<?, ?> tree, Messages words) {
    Message said = Message.of(String.valueOf(tree.get("code")));
    for (Map.Entry<?, ?> one : tree.entrySet()) {
      if (!one.getKey().equals("code")) {
        said = said.with(String.valueOf(one.getKey()), value(one.getValue(), words));
      }
    }
    return said;
  }

  private static Object value(Object value, Messages words) {
    if (value instanceof Map<?, ?> nested) {
      return of(nested, words);
    } else if (value instanceof List<?> list) {
      return list.stream().map(one -> value(one, words)).toList();
    }
    return value instanceof String text ? text(text, words) : value;
  }

  private static Object text(String text, Messages words) {
    if (DAY.matcher(text).matches()) {
      return LocalDate.parse(text);
    }
    return words.find("term." + text).isPresent() ? new Term(text) : period(text, words);
  }

  /** The month in which a period begins, of which it has its id. */
  static String period(String id, Messages words) {
    return MONTH.matcher(id).matches()
        ? words.say("month." + Integer.parseInt(id.substring(MONTH_AT)))
            + " "
            + id.substring(0, YEAR)
        : id;
  }
}
