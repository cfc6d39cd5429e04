package org.govsm.governance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.process.MachineTable;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.StatePicture;
import org.govsm.core.testing.Golden;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.clearance.PostClearance;
import org.govsm.governance.pilot.PilotStages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes the pages of the machines under {@code -Dgovsm.update=true}, else compares with them. */
class ProcessPagesTest {

  private static final Path DOCS = Path.of("../docs");

  static List<StateMachine> machines() {
    return List.of(AccountLifeCycle.machine(), PilotStages.machine(), PostClearance.machine());
  }

  static Stream<String[]> pictures() {
    return machines().stream()
        .flatMap(m -> Stream.of(new String[] {m.id(), "en"}, new String[] {m.id(), "hi"}));
  }

  @Test
  void the_page_is_printed_from_the_machines() throws IOException {
    Golden.assertSame(DOCS.resolve("processes.md"), page());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void the_picture_is_drawn_from_the_machine(String id, String language) throws IOException {
    StateMachine machine =
        machines().stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow();

    Golden.assertSame(
        DOCS.resolve("processes").resolve(id + "." + language + ".svg"),
        StatePicture.of(machine, GovernanceMessages.in(language)).file());
  }

  @Test
  void no_picture_is_left_of_a_machine_that_is_gone() throws IOException {
    try (Stream<Path> files = Files.list(DOCS.resolve("processes"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              pictures().map(picture -> picture[0] + "." + picture[1] + ".svg").toList());
    }
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # The processes

            The steps of each process, who may take each step, and what must be in order first. This page and its pictures are printed from
            the files of the machines by a test: to change them, change the file and run the tests with `-Dgovsm.update=true`.
            [architecture.md](architecture.md#processes) says how to add a machine.

            - The numbers are the same in picture and table. A double frame marks a final state.
            - "Together": each must sign, and they must be different persons. "Or": one of them is enough.
            - A missing fact never passes. A step that is not listed is refused.
            - "govsm's own default" is a proposal of this project and of medium certainty, not words of a published text.
            - Texts in Hindi are our translation.
            """);
    for (StateMachine machine : machines()) {
      section(page, machine, "en");
      section(page, machine, "hi");
    }
    return page.toString();
  }

  private static void section(StringBuilder page, StateMachine machine, String language) {
    Messages words = GovernanceMessages.in(language);
    MachineTable table = MachineTable.of(machine, words);
    page.append("\n## ").append(table.title()).append("\n\n");
    page.append("`").append(machine.id()).append("`, ");
    page.append(machine.edition()).append("\n\n");
    page.append("![").append(table.title()).append("](processes/").append(machine.id());
    page.append(".").append(language).append(".svg)\n\n");
    page.append(table.toMarkdown());
  }
}
