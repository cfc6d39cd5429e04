package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.payment.Certificate;
import org.govsm.procurement.scorecard.Trail;
import org.jdbi.v3.core.statement.Query;

/**
 * Files used: of which files figures count for a period, and who brought them.
 *
 * @param files in the order in which they came
 * @param posts of how many posts of the period figures count
 */
public record FilesUsed(List<FileUse> files, long posts) {

  private static final FilesUsed NONE = new FilesUsed(List.of(), 0);

  /** Keeps its own copy. */
  public FilesUsed {
    files = List.copyOf(files);
  }

  /** The files that the results of an issued certificate are made of. */
  static FilesUsed of(
      Transaction tx, WrittenContract contract, IssuedCertificate issued, Certificate again) {
    int last = issued.document().basis().lastImport();
    return again.period().isClosing() ? NONE : new Look(tx, contract, again, last).files(false);
  }

  /**
   * As {@link #of}, with files that came since the period began and of which rows were set aside.
   */
  static FilesUsed of(Transaction tx, PreparedCertificate prepared) {
    Certificate made = prepared.certificate();
    int last = prepared.basis().lastImport();
    return made.period().isClosing()
        ? NONE
        : new Look(tx, prepared.contract(), made, last).files(true);
  }

  /** What counts, in one sentence. */
  public Message line() {
    return Message.of("files.line")
        .with("posts", posts)
        .with("readings", readings())
        .with("files", counting())
        .with("aside", setAside());
  }

  /** How many readings results are made of; one of two results counts once. */
  public long readings() {
    return files.stream().mapToLong(FileUse::readings).sum();
  }

  /** How many files figures count of. */
  public long counting() {
    return files.stream().filter(one -> one.readings() > 0).count();
  }

  /** How many errors there are in rows that were set aside. */
  public long setAside() {
    return files.stream().mapToLong(one -> one.upload().quarantined()).sum();
  }

  /** One look at the files of a certificate. */
  private static final class Look {

    private static final int LINES = 200;

    private static final String POSTS =
        " from reading where contract = :contract and platform = :platform and metric = :metric"
            + " and published_at >= :from and published_at < :until and import_no <= :last";

    private final Transaction tx;
    private final WrittenContract contract;
    private final BillingPeriod period;
    private final int last;
    private final DistinctReadings readings = new DistinctReadings();
    private final Map<String, SortedSet<String>> sources = new HashMap<>();
    private final Map<String, LocalDate> ofPosts = new TreeMap<>();

    Look(Transaction tx, WrittenContract contract, Certificate certificate, int last) {
      this.tx = tx;
      this.contract = contract;
      this.period = certificate.period();
      this.last = last;
      certificate.scorecard().trails().forEach(trail -> saw(trail, period));
      certificate
          .scorecard()
          .results()
          .forEach(result -> result.ownPeriod().ifPresent(own -> saw(result.trail(), own)));
    }

    private void saw(Trail trail, BillingPeriod over) {
      readings.add(trail);
      trail.listed().forEach(one -> saw(one, over));
    }

    /** A post of a longer period of a KPI counts from the first day of that period. */
    private void saw(Reading one, BillingPeriod over) {
      one.evidence()
          .map(Evidence::file)
          .ifPresent(
              file -> sources.computeIfAbsent(file, any -> new TreeSet<>()).add(one.source()));
      String metric = one.platform() + "/" + one.metric();
      one.published()
          .ifPresent(at -> ofPosts.merge(metric, over.from(), (a, b) -> a.isBefore(b) ? a : b));
    }

    FilesUsed files(boolean withSetAside) {
      Map<Integer, Long> posts = posts();
      List<FileUse> all = new ArrayList<>();
      Map<String, Long> left = readings.byFile();
      for (RecordedImport one : new Imports(tx).of(contract.id())) {
        boolean counts = one.accepted() > 0 && left.containsKey(one.file().digest());
        boolean since = withSetAside && !one.importedAt().isBefore(start(period.from()));
        if (one.number() <= last && (counts || since && one.quarantined() > 0)) {
          long known = counts ? left.getOrDefault(one.file().digest(), 0L) : 0;
          long used = Math.min(known, one.accepted());
          left.remove(one.file().digest());
          all.add(use(one, used, posts.getOrDefault(one.number(), 0L)));
        }
      }
      return new FilesUsed(all, allPosts());
    }

    private FileUse use(RecordedImport one, long used, long posts) {
      return new FileUse(
          one,
          Uploader.of(tx, contract, one),
          used == 0 ? new TreeSet<>() : sources.getOrDefault(one.file().digest(), new TreeSet<>()),
          used,
          used == 0 ? 0 : posts,
          one.quarantined() == 0 ? Optional.empty() : mostly(one));
    }

    /** Posts by import: of the metric of which most have one. */
    private Map<Integer, Long> posts() {
      Map<Integer, Long> most = new HashMap<>();
      for (String one : ofPosts.keySet()) {
        String select = "select import_no, count(distinct subject) as posts";
        query(select + POSTS + " group by import_no order by import_no", one)
            .map((row, context) -> Map.entry(row.getInt(1), row.getLong(2)))
            .forEach(row -> most.merge(row.getKey(), row.getValue(), Long::max));
      }
      return most;
    }

    /** Posts of all platforms, in whatever file: of each the metric of which most have one. */
    private long allPosts() {
      Map<String, Long> most = new HashMap<>();
      for (String one : ofPosts.keySet()) {
        long count = query("select count(distinct subject)" + POSTS, one).mapTo(Long.class).one();
        most.merge(one.substring(0, one.indexOf('/')), count, Long::max);
      }
      return most.values().stream().mapToLong(Long::longValue).sum();
    }

    private Query query(String sql, String metric) {
      int slash = metric.indexOf('/');
      return tx.handle()
          .createQuery(sql)
          .bind("contract", contract.id())
          .bind("platform", metric.substring(0, slash))
          .bind("metric", metric.substring(slash + 1))
          .bind("from", Sql.instant(start(ofPosts.getOrDefault(metric, period.from()))))
          .bind("until", Sql.instant(start(period.until())))
          .bind("last", last);
    }

    /** Why most of the first rows were set aside. */
    private Optional<QuarantinedLine> mostly(RecordedImport one) {
      Map<String, List<QuarantinedLine>> byReason = new TreeMap<>();
      new QuarantinedLines(tx.handle())
          .of(contract.id(), one.number(), 0, LINES)
          .forEach(
              line -> byReason.computeIfAbsent(line.code(), code -> new ArrayList<>()).add(line));
      return byReason.values().stream()
          .reduce((most, other) -> other.size() > most.size() ? other : most)
          .map(lines -> lines.get(0));
    }

    private static Instant start(LocalDate day) {
      return day.atStartOfDay(Reading.INDIA).toInstant();
    }
  }
}
