package org.govsm.portal.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.KnownCallers;
import org.govsm.portal.access.User;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.SearchWords;
import org.govsm.portal.web.WorkInOrder;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Desk: what waits for a caller, of all slices, in the order of work. */
final class Desk {

  /** How many bytes of sentences are kept: of 256 MiB those of some 70,000 tasks. */
  private static final long KNOWN = Runtime.getRuntime().maxMemory() / 12;

  /** What a sentence takes beside its own bytes: its key, and its place in the map. */
  private static final int EACH = 150;

  private final List<WorkSource> sources;
  private final Authorisation table;
  private final Clock clock;

  private final WholeLists whole = new WholeLists(Duration.ofSeconds(20));

  /** Sentences as they are compared, by what they are made of. */
  private final LruCache<Worded, byte[]> folded = new LruCache<>(KNOWN, text -> text.length + EACH);

  /** Hexadecimal digits of a long. */
  private static final int LONG = 16;

  private record Worded(Messages words, long first, long second) {

    /** By the digest of what a sentence is made of, which takes less room. */
    static Worded of(Messages words, String madeOf) {
      String digest = CanonicalForm.digest(madeOf.getBytes(UTF_8));
      int at = digest.length() - 2 * LONG;
      return new Worded(
          words,
          HexFormat.fromHexDigitsToLong(digest, at, at + LONG),
          HexFormat.fromHexDigitsToLong(digest, at + LONG, digest.length()));
    }
  }

  Desk(List<WorkSource> sources, Authorisation table, Clock clock) {
    this.sources = List.copyOf(sources);
    this.table = table;
    this.clock = clock;
  }

  List<WorkItem> of(Transaction tx, Caller caller, Messages words) {
    return first(tx, caller, words, Integer.MAX_VALUE);
  }

  /** At most so many of the first; no others are worked out. */
  List<WorkItem> first(Transaction tx, Caller caller, Messages words, int most) {
    return WorkInOrder.first(each(tx, caller, words), most);
  }

  /** Each when it is asked for, in the order of work. */
  Iterator<WorkItem> each(Transaction tx, Caller caller, Messages words) {
    LocalDate today = today();
    return new WorkInOrder(
        sources.stream().map(source -> source.inOrder(tx, caller, today, words)).toList(), today);
  }

  /** What is to be done as it is searched and sorted; worked out once where that can be told. */
  String folded(WorkItem item, Messages words) {
    String made = item.said().madeOf();
    return made.isEmpty()
        ? fold(item, words)
        : PackedText.text(
            folded.of(Worded.of(words, made), () -> PackedText.of(fold(item, words))));
  }

  private static String fold(WorkItem item, Messages words) {
    return SearchWords.fold(words.say(item.said().fresh().get()));
  }

  /** How many there are of all. */
  long count(Transaction tx, Caller caller, Messages words) {
    LocalDate today = today();
    return sources.stream()
        .mapToLong(source -> source.count(tx, caller, today, words, Integer.MAX_VALUE))
        .sum();
  }

  /** What waits for a user who is not there. */
  List<WorkItem> of(Transaction tx, User user, Messages words) {
    return of(tx, KnownCallers.known(Caller.Kind.SERVICE, user, table), words);
  }

  /** Room for lists that need all tasks. */
  WholeLists whole() {
    return whole;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
