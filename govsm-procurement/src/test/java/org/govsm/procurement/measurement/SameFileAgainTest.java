package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.procurement.measurement.file.LayoutColumn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same bytes, of which something else is said the second time. */
class SameFileAgainTest {

  /** Of these only what is said beside the file tells whose figures they are. */
  static Stream<Layout> accountFromBeside() {
    return Layouts.shipped().all().stream()
        .filter(layout -> !layout.form().hasOneReadingARow())
        .filter(
            layout ->
                layout.form().columns().stream()
                    .map(LayoutColumn::role)
                    .noneMatch(
                        role ->
                            role == LayoutColumn.Role.ACCOUNT
                                || layout.isAboutAccount() && role == LayoutColumn.Role.SUBJECT));
  }

  static Stream<Layout> wide() {
    return Layouts.shipped().all().stream().filter(layout -> !layout.form().hasOneReadingARow());
  }

  private static ImportContext.Draft said() {
    return ImportContext.of(Imported.TAKEN);
  }

  private static List<String> against(ImportContext now, ImportContext then, Layout layout) {
    Optional<Message> what = now.against(then, layout);
    return what.map(Message::key).stream().toList();
  }

  @ParameterizedTest
  @MethodSource("accountFromBeside")
  void is_of_one_account(Layout layout) {
    ImportContext one = said().account("@dept").done();

    assertThat(against(said().account("@dept2").done(), one, layout))
        .containsExactly("import.again-account");
    assertThat(against(one, said().account("@dept2").done(), layout))
        .containsExactly("import.again-account");
    assertThat(against(one, one, layout)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("wide")
  void is_of_one_time_and_one_origin(Layout layout) {
    LocalDate august = LocalDate.of(2026, 8, 1);
    LocalDate october = LocalDate.of(2026, 10, 1);
    ImportContext one = said().window(october, october.plusMonths(1)).origin("organic").done();

    assertThat(against(said().window(august, august.plusMonths(1)).done(), one, layout))
        .containsExactly("import.again-window");
    assertThat(against(said().origin("paid").done(), one, layout))
        .containsExactly("import.again-origin");
  }
}
