package org.govsm.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.publication.IncompleteProcesses.Incomplete;
import org.junit.jupiter.api.Test;

/** What the public record lacks, since when, and until when that is told. */
class IncompleteProcessesTest {

  private static final ProcessId ID = ProcessId.contract("demo", "K-1");
  private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

  private final IncompleteProcesses known = new IncompleteProcesses();

  private static Optional<ReadProcess> lacks(String code) {
    InputFault fault = new InputFault("/number", code, Message.of(code));
    return Optional.of(new ReadProcess(Optional.empty(), List.of(fault)));
  }

  /** Found: each day it was told as of that day. */
  @Test
  void what_is_lacking_stands_since_it_was_read_first() {
    known.note(ID, lacks("record.number"), FIRST);
    known.note(ID, lacks("record.number-personal"), FIRST.plusDays(3));

    assertThat(known.all()).extracting(Incomplete::since).containsExactly(FIRST);
    assertThat(known.all().get(0).faults()).hasSize(1);
  }

  /** Found: a process that is no more waited for ever. */
  @Test
  void a_process_that_is_no_more_or_whole_lacks_nothing() {
    for (Optional<ReadProcess> now :
        List.of(
            Optional.<ReadProcess>empty(),
            Optional.of(new ReadProcess(Optional.empty(), List.of())))) {
      known.note(ID, lacks("record.number"), FIRST);
      known.note(ID, now, FIRST.plusDays(1));
      assertThat(known.all()).isEmpty();
    }
  }
}
