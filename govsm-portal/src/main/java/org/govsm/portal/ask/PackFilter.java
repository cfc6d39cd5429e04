package org.govsm.portal.ask;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Messages;

/**
 * Pack filter: the choice of packs that is looked for. What is empty does not narrow the choice.
 */
public record PackFilter(String book, String word) {

  /** What the parameters of an address look for. */
  public static PackFilter of(MultivaluedMap<String, String> query) {
    return new PackFilter(given(query, "book"), given(query, "q"));
  }

  private static String given(MultivaluedMap<String, String> query, String name) {
    return Optional.ofNullable(query.getFirst(name)).map(String::strip).orElse("");
  }

  /** Whether everything is shown. */
  public boolean isEmpty() {
    return book.isEmpty() && word.isEmpty();
  }

  /** The questions of a pack that fit; all of them where the pack itself does. */
  List<Question> fitting(RulePack pack, Messages words) {
    return says(words.find("pack." + pack.id()).orElse(""), pack.id())
        ? pack.questions()
        : pack.questions().stream()
            .filter(question -> says(words.say(question.title()), question.id()))
            .toList();
  }

  private boolean says(String title, String id) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return title.toLowerCase(Locale.ROOT).contains(wanted) || id.contains(wanted);
  }
}
