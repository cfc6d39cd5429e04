package org.govsm.portal.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.KnownCallers;
import org.govsm.portal.access.User;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.SearchWords;
import org.govsm.portal.web.WorkInOrder;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Desk: what waits for a caller, of all slices, in the order of work. */
final class Desk {

  /** How many bytes of sentences are kept: of 256 MiB those of some 70,000 tasks. */
  private static final long KNOWN = Runtime.getRuntime().maxMemory() / 12;

  /** So many tasks are passed over without waiting for room. */
  private static final int DEEP = 1_000;

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

  /** All that waits, also what answers leave to be worked out beside them; of a mail alone. */
  List<WorkItem> all(Transaction tx, User user, Messages words) {
    LocalDate today = today();
    Caller caller = caller(user);
    return sources.stream()
        .flatMap(source -> source.waiting(tx, caller, today, words).stream())
        .sorted(WorkItem.order(today))
        .toList();
  }

  /** Some of the items, and how many were looked at. */
  record Some(List<WorkItem> items, int looked) {

    /** Keeps its own copy. */
    Some {
      items = List.copyOf(items);
    }
  }

  /** Of the first of all those from a place on: none that comes before is held. */
  Some some(Transaction tx, Caller caller, Messages words, long from, int limit, int most) {
    Iterator<WorkItem> each = each(tx, caller, words);
    List<WorkItem> items = new ArrayList<>();
    int looked = 0;
    while (looked < most && each.hasNext()) {
      WorkItem item = each.next();
      if (looked >= from && looked < from + limit) {
        items.add(item);
      }
      looked++;
    }
    return new Some(items, looked);
  }

  /** Of how many things the tasks are still being worked out. */
  int behind(Transaction tx, Caller caller) {
    LocalDate today = today();
    return sources.stream().mapToInt(source -> source.behind(tx, caller, today)).sum();
  }

  /** Refuses to make a whole of what is not worked out as a whole yet. */
  void requireAll(Transaction tx, Caller caller) {
    int behind = behind(tx, caller);
    if (behind > 0) {
      throw new ProblemException(
          ProblemDetail.busy(Message.of("work.behind").with("count", behind)));
    }
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
    Caller caller = caller(user);
    requireAll(tx, caller);
    return WorkInOrder.first(each(tx, caller, words), Integer.MAX_VALUE);
  }

  private Caller caller(User user) {
    return KnownCallers.known(Caller.Kind.SERVICE, user, table);
  }

  /** Whether a list that begins at a place is read beside few others, as those of all tasks are. */
  static boolean isDeep(long from) {
    return from > DEEP;
  }

  /** Room for lists that need all tasks. */
  WholeLists whole() {
    return whole;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
