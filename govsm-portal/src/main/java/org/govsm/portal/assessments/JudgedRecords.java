package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.facts.FactRecords;
import org.govsm.portal.assessments.CheckedRecords.Row;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Judged records: what is kept of a department as records, as facts. What was worked out of a
 * record is checked and kept beside it until the next event about it, and blocks of records that
 * were read stay in memory, so that those of years are not worked out, checked and read again; a
 * verification uses none of it and works all of it out anew.
 */
final class JudgedRecords {

  private static final RecordBlocks BLOCKS = new RecordBlocks();

  private final CheckedRecords records;

  private final FactRecords.Draft facts = FactRecords.draft();
  private final FactRecords.Draft page = FactRecords.draft();
  private final List<RecordCount> counts = new ArrayList<>();
  private final Map<String, List<RecordBlock>> blocks = new LinkedHashMap<>();

  /** Of the part that is read: how many records count, and the last event about one of them. */
  private long count;

  private long last;

  private JudgedRecords(CheckedRecords records) {
    this.records = records;
  }

  /** Records as facts, and how many there are of each kind. */
  record Read(FactRecords facts, List<RecordCount> counts) {}

  /**
   * Reads.
   *
   * @param anew whether nothing that was worked out before is used
   */
  static Read of(
      Transaction tx, List<RecordPart> parts, String department, RecordLimit limit, boolean anew) {
    JudgedRecords judged = new JudgedRecords(new CheckedRecords(tx, department, limit, anew));
    Map<String, List<RecordBlock>> known = anew ? Map.of() : BLOCKS.of(tx, department);
    boolean all =
        known.values().stream()
            .flatMap(List::stream)
            .allMatch(block -> limit.counts(block.lastEvent(), block.lastHappened()));
    for (RecordPart part : parts) {
      judged.read(part, all ? known.getOrDefault(part.place().name(), List.of()) : List.of());
    }
    if (all && !anew) {
      BLOCKS.keep(tx, department, limit.event(), judged.blocks);
    }
    return new Read(judged.facts.done(), List.copyOf(judged.counts));
  }

  private void read(RecordPart part, List<RecordBlock> known) {
    count = 0;
    last = 0;
    String after = "";
    for (RecordBlock block : isScattered(known) ? List.<RecordBlock>of() : known) {
      if (block.stands(records.tx(), part.place().table(), records.department())) {
        pages(part, after, Optional.of(block.after()));
        use(part, block);
        after = block.until();
      }
    }
    pages(part, after, Optional.empty());
    if (count > 0) {
      counts.add(
          new RecordCount(part.place().name(), count, last == 0 ? records.limit().event() : last));
    }
  }

  /** Whether so many small blocks are kept that asking about each costs more than reading anew. */
  private static boolean isScattered(List<RecordBlock> blocks) {
    long rows = blocks.stream().mapToLong(RecordBlock::rows).sum();
    return blocks.size() > 2 + 2 * rows / CheckedRecords.PAGE;
  }

  private void use(RecordPart part, RecordBlock block) {
    facts.addAll(block.facts());
    count += block.rows();
    last = Math.max(last, block.lastEvent());
    blocks.computeIfAbsent(part.place().name(), name -> new ArrayList<>()).add(block);
  }

  /** Reads what stands between two ids. */
  private void pages(RecordPart part, String from, Optional<String> until) {
    String after = from;
    while (!until.equals(Optional.of(after))) {
      List<Row> rows = records.page(part, after, until);
      if (rows.isEmpty()) {
        return;
      }
      page(part, after, rows);
      after = rows.get(rows.size() - 1).id();
    }
  }

  private void page(RecordPart part, String after, List<Row> rows) {
    List<Row> open = rows.stream().filter(row -> row.known().isEmpty()).toList();
    if (open.isEmpty()) {
      rows.forEach(row -> page.addChecked(row.known().orElseThrow(), row.last()));
      use(part, RecordBlock.of(after, rows, page.cut()));
      return;
    }
    Set<String> whole = records.whole(open);
    Map<String, Map<String, @Nullable Object>> found = records.workedOut(part, open, whole);
    for (Row row : rows) {
      if (add(row, found)) {
        count++;
        boolean stands = row.known().isPresent() || whole.contains(row.id());
        last = stands ? Math.max(last, row.event()) : last;
      }
    }
  }

  /** False where there was no such record yet. */
  private boolean add(Row row, Map<String, Map<String, @Nullable Object>> found) {
    Map<String, @Nullable Object> record = found.get(row.id());
    row.known().ifPresent(bytes -> facts.addChecked(bytes, row.last()));
    if (record != null) {
      facts.add(record);
    }
    return row.known().isPresent() || record != null;
  }
}
