package org.govsm.portal.ask;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.text.Messages;

/** Packs view: the list of packs. */
public record PacksView(List<RuleBook> books, List<Group> groups, Filter filter, int all) {

  private static final String RATES = "rate-card.";

  /**
   * Packs that belong together.
   *
   * @param id of the book, or {@code rates} or {@code unused}
   * @param title of the book; empty for the others, which messages name
   */
  public record Group(String id, String title, List<Card> cards) {}

  /** A pack in the list. */
  public record Card(RulePack pack, List<Question> questions) {}

  /** What is shown. */
  public static PacksView of(Law law, Filter filter, Messages words) {
    List<RuleBook> books = law.books().stream().filter(book -> !book.packs().isEmpty()).toList();
    List<Group> groups = new ArrayList<>();
    Set<String> placed = new LinkedHashSet<>();
    List<RulePack> rates = new ArrayList<>();
    for (RuleBook book : books) {
      if (filter.book().isEmpty() || filter.book().equals(book.id())) {
        List<RulePack> own =
            book.packs().stream().filter(pack -> placed.add(pack.id()) && !isRates(pack)).toList();
        add(groups, new Group(book.id(), book.title(words), cards(own, filter, words)));
        book.packs().stream().filter(PacksView::isRates).forEach(rates::add);
      }
    }
    List<RulePack> cards = rates.stream().distinct().toList();
    add(groups, new Group("rates", "", cards(cards, filter, words)));
    if (filter.book().isEmpty()) {
      List<RulePack> rest =
          law.packs().stream().filter(pack -> !placed.contains(pack.id())).toList();
      add(groups, new Group("unused", "", cards(rest, filter, words)));
    }
    return new PacksView(books, groups, filter, law.packs().size());
  }

  private static void add(List<Group> groups, Group group) {
    if (!group.cards().isEmpty()) {
      groups.add(group);
    }
  }

  private static boolean isRates(RulePack pack) {
    return pack.questions().stream().allMatch(question -> question.id().startsWith(RATES));
  }

  private static List<Card> cards(List<RulePack> packs, Filter filter, Messages words) {
    return packs.stream()
        .map(pack -> new Card(pack, filter.fitting(pack, words)))
        .filter(card -> !card.questions().isEmpty())
        .toList();
  }

  /** How many packs were found. */
  public int found() {
    return groups.stream().mapToInt(group -> group.cards().size()).sum();
  }

  /**
   * Pack filter: the choice of packs that is looked for. What is empty does not narrow the choice.
   */
  public record Filter(String book, String word) {

    /** What the parameters of an address look for. */
    public static Filter of(MultivaluedMap<String, String> query) {
      return new Filter(given(query, "book"), given(query, "q"));
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
}
