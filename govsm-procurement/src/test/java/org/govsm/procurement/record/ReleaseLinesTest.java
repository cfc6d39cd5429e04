package org.govsm.procurement.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.record.GivenProcess.AGREED;
import static org.govsm.procurement.record.GivenProcess.BUYER;
import static org.govsm.procurement.record.GivenProcess.END;
import static org.govsm.procurement.record.GivenProcess.PUBLISHER;
import static org.govsm.procurement.record.GivenProcess.WORDS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.govsm.procurement.requirement.Requirement;
import org.junit.jupiter.api.Test;

/** Releases of many processes are written in a stream, with one process at a time. */
class ReleaseLinesTest {

  private static final int MANY = 100_000;
  private static final Requirement NEED = GivenProcess.requirement();

  private static ContractingProcess process(int number) {
    return ContractingProcess.draft("P-" + number, BUYER, END)
        .requirement(NEED, AGREED)
        .done()
        .orThrow();
  }

  /** Counts lines and keeps none. */
  private static final class Counted implements Appendable {

    private long lines;
    private int longest;

    @Override
    public Appendable append(CharSequence text) {
      longest = Math.max(longest, text.length());
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char sign) {
      lines += sign == '\n' ? 1 : 0;
      return this;
    }
  }

  /** Fails whoever asks for a process before the one before was written: who collects them all. */
  private static final class OneByOne implements Iterator<Integer> {

    private final Counted out;
    private int given;

    OneByOne(Counted out) {
      this.out = out;
    }

    @Override
    public boolean hasNext() {
      return given < MANY;
    }

    @Override
    public Integer next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (out.lines != given) {
        throw new AssertionError("more is read before what was read is written: " + given);
      }
      return given++;
    }
  }

  private static List<Release> releases(int number) {
    return List.of(new Release(AGREED, Map.of("ocid", "ocds-213czf-P-" + number)));
  }

  @Test
  void a_hundred_thousand_are_written_while_they_are_read() throws IOException {
    Counted out = new Counted();
    long lines = ReleaseLines.write(new OneByOne(out), ReleaseLinesTest::releases, out);
    assertThat(lines).isEqualTo(MANY);
    assertThat(out.lines).isEqualTo(MANY);
    assertThat(out.longest).as("no text of more than one release").isLessThan(100);
  }

  @Test
  void a_line_is_a_release_as_the_publication_of_its_process_has_it() throws IOException {
    StringBuilder out = new StringBuilder();
    ReleaseLines.of(PUBLISHER, WORDS).write(List.of(process(1), process(2)).iterator(), out);
    List<String> lines = new ArrayList<>(out.toString().lines().toList());
    assertThat(lines).hasSize(2);
    Release first = Publication.of(PUBLISHER, process(1), WORDS).releases().get(0);
    assertThat(lines.get(0)).contains(first.id(), "\"ocid\":\"ocds-213czf-P-1\"");
    assertThat(lines.get(1)).contains("\"ocid\":\"ocds-213czf-P-2\"");
  }
}
