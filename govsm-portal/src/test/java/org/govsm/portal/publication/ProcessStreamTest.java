package org.govsm.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.record.Release;
import org.junit.jupiter.api.Test;

/** The lines of all releases are written while they are read, however many there are. */
class ProcessStreamTest {

  private static final int MANY = 100_000;
  private static final Release RELEASE =
      Release.fromPlain(Map.of("ocid", "ocds-1", "id", "1", "date", "2026-11-25T00:00:00Z"))
          .orThrow();

  /** Counts what is written and keeps nothing. */
  private static final class Counted extends OutputStream {

    private long lines;

    @Override
    public void write(int sign) {
      lines += sign == '\n' ? 1 : 0;
    }
  }

  /** A store that fails whoever holds more than one process, or more places than a page. */
  private static final class Source {

    private final Counted out;
    private int read;
    private int pages;

    Source(Counted out) {
      this.out = out;
    }

    List<ProcessId> page(String after) {
      assertThat(out.lines).as("a page is read once the one before is written").isEqualTo(read);
      pages++;
      List<ProcessId> page = new ArrayList<>();
      int most = Math.min(MANY, read + ProcessStream.TOGETHER);
      for (int i = read; i < most; i++) {
        page.add(ProcessId.contract("demo", "C-%06d".formatted(i)));
      }
      return page;
    }

    Optional<List<Release>> find(ProcessId id) {
      if (out.lines != read) {
        throw new AssertionError("more is read before what was read is written: " + id);
      }
      read++;
      return Optional.of(List.of(RELEASE));
    }
  }

  @Test
  void a_hundred_thousand_processes_are_held_one_at_a_time() {
    Counted out = new Counted();
    Source source = new Source(out);
    new ProcessStream<>(source::page, source::find)
        .each(one -> BulkResource.write(out, BulkResource.lines(one)));
    assertThat(out.lines).isEqualTo(MANY);
    assertThat(source.pages).isEqualTo(MANY / ProcessStream.TOGETHER + 1);
  }
}
