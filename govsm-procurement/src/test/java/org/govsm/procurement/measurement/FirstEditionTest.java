package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Files that were taken in before give what they gave, whatever later editions say of them. */
class FirstEditionTest {

  private static final ImportContext BEFORE = ImportContext.of(Imported.TAKEN).edition(1).done();

  private static Imported before(String layout, String... lines) {
    return Imported.of(Layouts.ofEdition(1).find(layout).orElseThrow(), BEFORE, lines);
  }

  @Test
  void a_file_without_days_is_of_lives() {
    Imported file =
        before(
            "youtube.studio.csv",
            "Content,Video publish time,Views,Likes",
            "AbCdEfGhIjK,\"Oct 6, 2026\",10,2");

    assertThat(file.only("views").from()).isEqualTo("2026-10-06T07:00:00Z");
    assertThat(file.only("views").to()).isEqualTo(Imported.TAKEN);
  }

  @Test
  void a_wrong_figure_takes_its_row_with_it() {
    Imported file =
        before(
            "youtube.studio.csv",
            "Content,Video publish time,Views,Likes",
            "AbCdEfGhIjK,\"Oct 6, 2026\",10,-2",
            "BbCdEfGhIjK,\"Oct 6, 2026\",10,-1");

    assertThat(file.report.refused()).isEmpty();
    assertThat(file.readings).isEmpty();
    assertThat(file.report.quarantinedRows()).isEqualTo(2);
  }

  @Test
  void ids_that_a_spreadsheet_cut_and_dates_in_doubt_are_read() {
    Imported file =
        before(
            "meta.facebook.csv",
            "Post ID,Publish time,Views",
            "122158000000000000,10/02/2026 09:30,5");

    assertThat(file.report.refused()).isEmpty();
    assertThat(file.figures()).containsExactly("122158000000000000 views 5");
  }

  @Test
  void its_layouts_are_those_that_there_were() {
    assertThat(Layouts.ofEdition(1).all())
        .extracting(Layout::id)
        .containsExactly(
            "govsm.readings.csv",
            "meta.facebook.csv",
            "meta.instagram.csv",
            "x.content.csv",
            "x.overview.csv",
            "youtube.data-api.channels.json",
            "youtube.data-api.videos.json",
            "youtube.studio.csv");
    assertThat(Layouts.ofEdition(ImportContext.EDITION).all()).isEqualTo(Layouts.shipped().all());
  }
}
