package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link to a post names its account, which is a fact. */
class OwnersTest {

  private static final SubjectNames NAMES = SubjectNames.shipped();
  private static final String X = "Post id,Date,Post Link,Impressions";

  private static String x(String id, String owner, long impressions) {
    return "%s,\"Thu, Oct 22, 2026\",https://x.com/%s/status/%s,%d"
        .formatted(id, owner, id, impressions);
  }

  private static ImportContext of(String account) {
    return ImportContext.of(Imported.TAKEN).account(account).done();
  }

  private static List<String> accounts(Imported imported) {
    return imported.readings.stream().map(r -> r.account().orElse("nobody")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "x, https://x.com/DeptX/status/1987654321098765401, deptx",
    "x, https://twitter.com/DeptX/status/1987654321098765401?s=20, deptx",
    "x, https://x.com/i/web/status/1987654321098765401, ",
    "tiktok, https://www.tiktok.com/@Dept.X/video/7300000000000000001, dept.x",
    "threads, https://www.threads.net/@DeptX/post/DAbCdEfGhIj, deptx",
    "instagram, https://www.instagram.com/DeptX/reel/CxYz12AbCdE/, deptx",
    "instagram, https://www.instagram.com/reel/CxYz12AbCdE/, ",
    "facebook, https://www.facebook.com/Dept.X/posts/122158000000000001, deptx",
    "facebook, https://www.facebook.com/61550000000001/posts/122158000000000001, ",
    "facebook, https://www.facebook.com/watch/?v=122158000000000001, ",
    "facebook, https://www.facebook.com/groups/1234567/posts/122158000000000001, ",
    "linkedin, https://www.linkedin.com/posts/dept-x_a-title-activity-7100000000000000001-Ab,"
        + " dept-x",
    "telegram, https://t.me/DeptX/42, deptx",
    "telegram, https://t.me/c/1234567890/42, ",
    "whatsapp, https://www.whatsapp.com/channel/0029VaAbCdEfGh/100, 0029VaAbCdEfGh",
    "youtube, https://www.youtube.com/watch?v=dQw4w9WgXcQ, ",
  })
  void is_read_from_the_links_that_platforms_show(String platform, String link, String owner) {
    assertThat(NAMES.owner(platform, link)).isEqualTo(Optional.ofNullable(owner));
  }

  @Nested
  class A_file_of_no_account {

    @Test
    void is_of_the_accounts_that_its_links_name() {
      Imported file =
          Imported.of(
              "x.content.csv",
              X,
              x("1987654321098765401", "Dept", 100),
              x("1987654321098765402", "Other", 9000));

      assertThat(accounts(file)).containsExactly("dept", "other");
      assertThat(file.faults()).isEmpty();
    }

    @Test
    void is_so_too_where_a_post_is_named_by_its_link() {
      Imported file =
          Imported.of(
              "tiktok.content.csv",
              "Time,Video title,Video link,Post time,Total views",
              "October 31,a,https://www.tiktok.com/@dept/video/7300000000000000001,2026-10-22,100",
              "October"
                  + " 31,b,https://www.tiktok.com/@stranger/video/7300000000000000002,2026-10-22,9");

      assertThat(accounts(file)).containsExactly("dept", "stranger");
    }

    @Test
    void is_read_as_it_was_before_links_were_read() {
      ImportContext before = ImportContext.of(Imported.TAKEN).edition(3).done();

      Imported file =
          Imported.of("x.content.csv", before, X, x("1987654321098765401", "Dept", 100));
      assertThat(accounts(file)).containsExactly("nobody");
    }
  }

  @Nested
  class A_file_of_an_account {

    @Test
    void is_of_it_however_the_officer_writes_it() {
      Imported file =
          Imported.of("x.content.csv", of("@Dept"), X, x("1987654321098765401", "DEPT", 100));

      assertThat(accounts(file)).containsExactly("dept");
    }

    @Test
    void has_no_post_whose_link_names_another() {
      Imported file =
          Imported.of(
              "x.content.csv",
              of("dept"),
              X,
              x("1987654321098765401", "dept", 100),
              x("1987654321098765402", "other", 9000));

      assertThat(file.faults()).containsExactly("3 Post Link import.owner");
      assertThat(accounts(file)).containsExactly("dept");
    }

    @Test
    void that_is_named_by_its_id_has_posts_of_one_handle() {
      Imported file =
          Imported.of(
              "x.content.csv",
              of("44196397"),
              X,
              x("1987654321098765401", "dept", 100),
              x("1987654321098765402", "Dept", 200),
              x("1987654321098765403", "other", 9000));

      assertThat(file.faults()).containsExactly("4 Post Link import.owner");
      assertThat(accounts(file)).containsExactly("44196397", "44196397");
    }
  }

  @Test
  void a_row_of_the_neutral_file_is_held_against_its_link_too() {
    String heads = "subject,account,platform,metric,from,to,published,value,source";
    String days = ",x,views,2026-10-01,2026-10-31,2026-10-01,5,first-party";
    Imported file =
        Imported.of(
            "govsm.readings.csv",
            heads,
            "x.com/dept/status/1850000000000000001,Dept" + days,
            "x.com/other/status/1850000000000000002,dept" + days,
            "x.com/other/status/1850000000000000003," + days);

    assertThat(file.faults()).containsExactly("3 subject import.owner");
    assertThat(accounts(file)).containsExactly("dept", "other");
  }
}
