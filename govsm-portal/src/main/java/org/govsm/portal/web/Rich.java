package org.govsm.portal.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.text.Messages;

/** A sentence whose values are marked up. The sentence itself is escaped, as any text is. */
public final class Rich implements Content {

  private static final Pattern PLACE =
      Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)(?::([^|{}:]*)\\|([^|{}:]*))?}");

  private final String text;
  private final Map<String, Content> values;

  private Rich(String text, Map<String, Content> values) {
    this.text = text;
    this.values = values;
  }

  static Rich of(Messages words, String key) {
    return new Rich(words.find(key).orElse(key), Map.of());
  }

  /** The same sentence with one value more. */
  public Rich with(String name, Content value) {
    Map<String, Content> more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Rich(text, more);
  }

  @Override
  public void writeTo(TemplateOutput out) {
    Matcher place = PLACE.matcher(text);
    int from = 0;
    while (place.find()) {
      Escape.htmlContent(text.substring(from, place.start()), out);
      Content value = values.getOrDefault(place.group(1), Html.text(place.group()));
      if (place.group(2) == null) {
        value.writeTo(out);
      } else {
        Escape.htmlContent(isOne(value) ? place.group(2) : place.group(3), out);
      }
      from = place.end();
    }
    Escape.htmlContent(text.substring(from), out);
  }

  private static boolean isOne(Content value) {
    StringOutput said = new StringOutput();
    value.writeTo(said);
    return said.toString().replaceAll("<[^>]*>", "").strip().equals("1");
  }
}
