package org.govsm.portal.editions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.RulePack;
import org.govsm.core.source.BrokenFileException;
import org.govsm.portal.ask.Law;
import org.govsm.portal.ask.LawByDay;
import org.govsm.portal.ask.ListedEdition;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Translations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Law by day of an installation: the packs that come with govsm, in their place the editions that
 * were put in force, and beside them those that wait, which never decide. What was ordered here
 * counts with the next question; what was ordered by another process, within a second.
 */
public final class EditionsInForce implements LawByDay {

  private static final Logger LOG = LoggerFactory.getLogger(EditionsInForce.class);

  /** A law has its own words in every language, and a pack its own rows: few are held. */
  private static final int LAWS = 4;

  private static final int PACKS = 8;

  private final Law shipped;
  private final Speech speech;
  private final Store store;
  private final LruCache<Standing, Law> laws = new LruCache<>(LAWS);
  private final LruCache<String, RulePack> packs = new LruCache<>(PACKS);
  private volatile Known known;
  private volatile Fresh fresh;

  /** Words of the portal by the sentences of a library. */
  @FunctionalInterface
  public interface Speech {

    /** The sentences. */
    Translations of(Library library);
  }

  public EditionsInForce(Law shipped, Speech speech, Store store) {
    this.shipped = shipped;
    this.speech = speech;
    this.store = store;
    laws.of(new Standing(List.of(), List.of()), () -> this.shipped);
    known = new Known("", List.of());
    fresh = new Fresh(Store.Mark.NEVER, List.of());
  }

  /** Uploaded editions as of one head of their chain. */
  private record Known(String head, List<StoredPack> editions) {}

  /** Editions as kept when nothing had been written since a mark. */
  private record Fresh(Store.Mark mark, List<StoredPack> editions) {}

  /** The files in place of shipped packs in the order in which they came, and those that wait. */
  private record Standing(List<String> inForce, List<String> waiting) {}

  @Override
  public Law at(LocalDate day) {
    Standing standing = standing(readFresh(), day);
    Optional<Law> made = laws.find(standing);
    return made.isPresent() ? made.get() : store.read(tx -> at(tx, day));
  }

  /** The law of a day, as a unit of work sees it. */
  public Law at(Transaction tx, LocalDate day) {
    Standing standing = standing(editions(tx), day);
    return laws.of(standing, () -> make(tx, standing));
  }

  /**
   * What is said on a day. A store that does not answer leaves the sentences that come with govsm.
   */
  @Override
  public Translations languages(LocalDate day) {
    try {
      return at(day).languages();
    } catch (RuntimeException e) {
      warn(e);
      return shipped.languages();
    }
  }

  @Override
  public Optional<LocalDate> newestEdition(LocalDate day) {
    try {
      return LawByDay.super.newestEdition(day);
    } catch (RuntimeException e) {
      warn(e);
      return Optional.empty();
    }
  }

  /** That the database does not answer is in the log already, once. */
  private static void warn(RuntimeException e) {
    if (!(e instanceof StoreRefusal refusal)
        || refusal.reason() != StoreRefusal.Reason.UNREACHABLE) {
      LOG.warn("the editions of packs cannot be read: {}", e.getMessage());
    }
  }

  @Override
  public List<ListedEdition> editions(String pack, LocalDate day) {
    List<StoredPack> all = readFresh().stream().filter(one -> one.pack().equals(pack)).toList();
    return all.stream().map(one -> listed(one, EditionState.of(one, all, day))).toList();
  }

  private static ListedEdition listed(StoredPack one, EditionState state) {
    return new ListedEdition(
        PackRow.path(one), one.number(), one.edition(), state.code(), one.from());
  }

  /** The editions, without a transaction where nothing can have changed since they were read. */
  private List<StoredPack> readFresh() {
    Fresh mine = fresh;
    if (!store.isUnchangedSince(mine.mark())) {
      Store.Mark mark = store.mark();
      mine = new Fresh(mark, store.read(this::editions));
      fresh = mine;
    }
    return mine.editions();
  }

  private List<StoredPack> editions(Transaction tx) {
    Known mine = known;
    String head = new PackEditions(tx).head();
    if (!head.equals(mine.head())) {
      mine = new Known(head, head.isEmpty() ? List.of() : new PackEditions(tx).all());
      known = mine;
    }
    // Not the field: another unit of work may have put what it has not kept yet there meanwhile.
    return mine.editions();
  }

  private static Standing standing(List<StoredPack> editions, LocalDate day) {
    List<String> inForce =
        editions.stream()
            .filter(one -> one.isOrdered() && !one.from().orElseThrow().isAfter(day))
            .sorted(EditionState.BY_ORDER)
            .map(StoredPack::file)
            .toList();
    List<String> waiting =
        editions.stream()
            .filter(one -> !one.withdrawn() && one.from().map(day::isBefore).orElse(true))
            .map(StoredPack::file)
            .toList();
    return new Standing(inForce, waiting);
  }

  private Law make(Transaction tx, Standing standing) {
    Library library = shipped.library();
    for (String file : standing.inForce()) {
      library = fit(library, pack(tx, file));
    }
    Library.Draft beside = library.toDraft().withoutEarlier();
    List<String> waiting = PackRoom.fitting(tx, standing.waiting());
    waiting.forEach(file -> beside.propose(pack(tx, file)));
    if (waiting.size() < standing.waiting().size()) {
      LOG.error(
          "{} of {} editions that wait do not fit into memory, and answers do not say what they"
              + " would say: start with more, or withdraw some",
          standing.waiting().size() - waiting.size(),
          standing.waiting().size());
    }
    Library whole = beside.done();
    return new Law(whole, speech.of(whole));
  }

  /** An edition that a later version of the books does not fit is left out, and that is said. */
  private static Library fit(Library library, RulePack pack) {
    try {
      return library.toDraft().pack(pack).done();
    } catch (BrokenFileException e) {
      LOG.error("the edition {} is in force and does not fit the books: {}", pack, e.getMessage());
      return library;
    }
  }

  /**
   * A pack that was uploaded.
   *
   * @param file the hash of the file
   */
  public RulePack pack(Transaction tx, String file) {
    return packs.of(file, () -> read(tx, file));
  }

  private static RulePack read(Transaction tx, String file) {
    try (InputStream bytes = tx.evidence().open(file)) {
      return RulePack.read(file, bytes.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
