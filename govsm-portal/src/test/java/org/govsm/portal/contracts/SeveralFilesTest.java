package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.PageForm;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several files at once: each has its own result, or all count or none. */
class SeveralFilesTest {

  private static final String READINGS = Sample.AT + "/readings";
  private static final String PAGE = "/contracts/" + Sample.ID;

  private static final String AUGUST =
      Sample.HEADINGS + Sample.month("2026-08-01", "2026-09-01", 13_713, 500_480);
  private static final String SEPTEMBER =
      Sample.HEADINGS
          + Sample.month("2026-09-01", "2026-10-01", 20_000, 500_000)
          + Sample.line("reach", "2026-09-01", "2026-10-01", 1, "2026-10-02T10:00:00Z")
              .replace(",1,", ",many,");
  private static final String NO_TABLE = "This is a letter, and no table.\n";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
    Sample.create(portal);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static PageForm three() {
    return new PageForm()
        .file("file", "august.csv", AUGUST)
        .file("file", "letter.csv", NO_TABLE)
        .file("file", "september.csv", SEPTEMBER);
  }

  private int imports() {
    return Sample.json(portal.get(Sample.AT + "/imports")).get("imports").size();
  }

  @Nested
  class Over_the_api {

    @Test
    void one_that_is_refused_does_not_stop_the_others() {
      HttpResponse<String> answer = three().to(portal, READINGS);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      JsonNode files = Sample.json(answer).get("files");
      assertThat(files.findValuesAsText("name"))
          .containsExactly("august.csv", "letter.csv", "september.csv");
      assertThat(files.get(0).get("status").asInt()).isEqualTo(201);
      assertThat(files.get(0).at("/report/accepted").asInt()).isEqualTo(2);
      assertThat(files.get(1).get("status").asInt()).isEqualTo(422);
      assertThat(files.get(1).at("/problem/errors/0/message").asText()).isNotBlank();
      assertThat(files.get(2).at("/report/total").asInt()).isOne();
      assertThat(imports()).isEqualTo(2);
    }

    @Test
    void none_is_taken_where_all_or_none_were_asked_for() {
      HttpResponse<String> answer = three().to(portal, READINGS + "?together=true");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(Sample.json(answer).get("files").findValuesAsText("name"))
          .containsExactly("letter.csv");
      assertThat(imports()).isZero();
    }

    @Test
    void all_are_taken_together_where_all_are_right() {
      PageForm both =
          new PageForm()
              .file("file", "a.csv", AUGUST)
              .file("file", "s.csv", SEPTEMBER.replaceFirst("[^\n]*many[^\n]*\n", ""));

      HttpResponse<String> answer = both.to(portal, READINGS + "?together=true");

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(Sample.json(answer).at("/files/1/report/import").asInt()).isEqualTo(2);
      assertThat(both.to(portal, READINGS + "?together=true").statusCode()).isEqualTo(200);
      assertThat(imports()).isEqualTo(2);
    }

    @Test
    void the_same_request_with_its_key_again_gets_the_same_answer() {
      String first = three().to(portal, READINGS, "Idempotency-Key", "k").body();

      assertThat(three().to(portal, READINGS, "Idempotency-Key", "k").body()).isEqualTo(first);
      assertThat(imports()).isEqualTo(2);
    }

    @Test
    void a_body_without_files_with_fields_or_with_another_word_for_together_is_refused() {
      assertThat(new PageForm().with("a", "b").to(portal, READINGS).statusCode()).isEqualTo(422);
      assertThat(three().with("format", "x").to(portal, READINGS).body()).contains("/format");
      assertThat(three().to(portal, READINGS + "?together=maybe").statusCode()).isEqualTo(422);
      assertThat(imports()).isZero();
    }
  }

  @Nested
  class On_a_page {

    private static final String META =
        """
        Post ID,Page ID,Description,Publish time,Views,Reach,Reactions,Comments,Shares
        122158000000000001,61550000000001,Camp,08/22/2026 09:30,18250,9120,240,18,11
        """;

    private static PageForm files(int count) {
      PageForm form = new PageForm();
      for (int i = 1; i <= count; i++) {
        form.file("file", i + ".csv", AUGUST);
      }
      return form;
    }

    @Test
    void as_many_as_the_form_says_are_taken_and_one_more_is_refused_with_the_number() {
      assertThat(portal.get(PAGE + "/readings?lang=en").body()).contains("up to 50 files");
      assertThat(ended(files(50))).contains("All files were uploaded (50)");

      HttpResponse<String> many = files(51).to(portal, PAGE + "/readings?lang=en");
      assertThat(many.statusCode()).isEqualTo(422);
      assertThat(many.body()).contains("You chose too many files. Choose at most 50 at once");
      HttpResponse<String> api = files(51).to(portal, READINGS + "?lang=en");
      assertThat(api.statusCode()).isEqualTo(422);
      assertThat(api.body()).contains("upload.files-many", "at most 50");
      assertThat(imports()).isOne();
    }

    @Test
    void what_is_wrong_with_a_day_or_a_time_is_said_of_several_files_too() {
      HttpResponse<String> wrong =
          three()
              .with("from", "2026-02-31")
              .with("retrieved", "garbage")
              .to(portal, PAGE + "/readings?lang=en");

      assertThat(wrong.statusCode()).isEqualTo(422);
      assertThat(wrong.body())
          .contains("is not a day between", "Enter a time such as", "Choose the files again.")
          .doesNotContain("more than once");
      assertThat(imports()).isZero();
    }

    @Test
    void the_whole_life_of_the_posts_can_be_stated_and_one_row_gives_several_readings() {
      assertThat(portal.get(PAGE + "/readings").body()).contains("name=\"covers\"");

      String page =
          ended(
              new PageForm()
                  .file("file", "f.csv", META)
                  .file("file", "august.csv", AUGUST)
                  .with("covers", "lifetime"));

      assertThat(page).contains("All files were uploaded (2)", "1 of 1; readings: 5");
      assertThat(portal.get(PAGE + "/readings/1?lang=en").body())
          .contains("the whole life of each post, up to the download")
          .doesNotContain(">lifetime<", "the days chosen for the export");
    }

    @Test
    void days_are_counted_by_the_clocks_of_the_platform_and_end_with_the_last() {
      String page =
          ended(
              files(1)
                  .file("file", "f.csv", META)
                  .with("from", "2026-08-01")
                  .with("last", "2026-08-31"));

      assertThat(page)
          .contains("Days: 1 August 2026 to 31 August 2026")
          .doesNotContain("September 2026");
      assertThat(portal.get(PAGE + "/readings/2?lang=en").body())
          .contains("<dt>Last day</dt><dd>31 August 2026</dd>")
          .doesNotContain("Day after the last", "2026-09-01");
    }

    private String ended(PageForm form) {
      HttpResponse<String> sent = form.to(portal, PAGE + "/readings?lang=en");
      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
      String address = sent.headers().firstValue("Location").orElseThrow();
      HttpResponse<String> shown = portal.get(address);
      while (shown.headers().firstValue("Refresh").isPresent()) {
        assertThat(shown.body()).contains("This page reloads itself");
        shown = portal.get(address);
      }
      assertThat(shown.statusCode()).isEqualTo(200);
      return shown.body();
    }

    @Test
    void each_file_that_does_not_show_its_account_or_days_is_asked_for_its_own() {
      String overview = "Date,Impressions,Likes\n\"Sat, Aug 1, 2026\",20,2\n";
      PageForm first =
          new PageForm()
              .file("file", "own.csv", overview)
              .file("file", "august.csv", AUGUST)
              .file("file", "f.csv", META);
      HttpResponse<String> asked = first.to(portal, PAGE + "/readings?lang=en");

      assertThat(asked.statusCode()).isEqualTo(200);
      assertThat(asked.body())
          .contains("Account and days of each file", "name=\"account.0\"", "name=\"from.2\"")
          .doesNotContain("name=\"from.1\"", "name=\"account.1\"");
      assertThat(imports()).isZero();

      HttpResponse<String> incomplete =
          answers(asked.body()).to(portal, PAGE + "/readings?lang=en");
      assertThat(incomplete.statusCode()).isEqualTo(422);
      assertThat(incomplete.body())
          .contains("href=\"#last.2\"", "name=\"kept.2\"", "value=\"2026-08-01\"")
          .doesNotContain("href=\"#account.0\"");
      assertThat(imports()).isZero();

      String page =
          ended(
              answers(incomplete.body())
                  .with("last.2", "2026-08-31")
                  .with("account.2", "page")
                  .with("format.2", "x.overview.csv"));
      assertThat(page).contains("Files that could not be uploaded: 1", "Upload again");
      assertThat(Sample.json(portal.get(Sample.AT + "/imports")).at("/imports/0/context/account"))
          .hasToString("\"dept\"");
      Matcher again = Pattern.compile("href=\"([^\"]*again=b-[^\"]*.3[^\"]*)\"").matcher(page);
      assertThat(again.find()).isTrue();
      assertThat(portal.get(again.group(1).replace("&amp;", "&")).body())
          .contains("value=\"2026-08-01\"")
          .doesNotContain("value=\"dept\"");
    }

    private static PageForm answers(String page) {
      PageForm form =
          new PageForm()
              .with("format.0", "x.overview.csv")
              .with("account.0", "dept")
              .with("from.2", "2026-08-01");
      Matcher kept = Pattern.compile("name=\"(kept.\\d)\" value=\"([^\"]*)\"").matcher(page);
      while (kept.find()) {
        form.with(kept.group(1), kept.group(2));
      }
      return form;
    }

    @Test
    void a_file_that_cannot_be_read_is_named_before_anything_is_taken() {
      HttpResponse<String> asked =
          new PageForm()
              .file("file", "f.csv", META)
              .file("file", "letter.csv", NO_TABLE)
              .file("file", "book.xlsx", "no workbook")
              .file("file", "august.csv", AUGUST)
              .to(portal, PAGE + "/readings?lang=en");
      String page = asked.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");

      assertThat(page)
          .contains("letter.csv : will be refused. No file type is known that has these headings.")
          .contains("book.xlsx : will be refused.")
          .contains("august.csv : shows its account and days; nothing is asked.");
      assertThat(imports()).isZero();
    }

    @Test
    void each_file_has_its_result_and_the_next_step() {
      String page = ended(three());

      assertThat(page)
          .contains("Files that could not be uploaded: 1", "august.csv", "letter.csv")
          .contains("Platforms: Facebook", "Refused", "Upload again")
          .contains("Days: 1 August 2026 to 31 August 2026")
          .contains("href=\"/contracts/INV-2026-01/readings/2?lang=en\"");
      Matcher aside =
          Pattern.compile("href=\"(/contracts/[^\"]*set-aside.csv[^\"]*)\"").matcher(page);
      assertThat(aside.find()).isTrue();
      HttpResponse<String> csv = portal.get(aside.group(1));
      assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
      assertThat(csv.body()).contains("\"4\"", "many");
    }

    @Test
    void none_is_uploaded_where_all_or_none_were_asked_for() {
      String page = ended(three().with("together", "yes"));

      assertThat(page)
          .contains("No file was uploaded", "You chose to upload all files or none")
          .contains("Not uploaded, because another file was refused");
      assertThat(imports()).isZero();
    }

    @Test
    void a_large_file_that_was_confirmed_shows_how_far_it_is() {
      StringBuilder large = new StringBuilder(Sample.HEADINGS);
      for (int i = 0; i < 9_000; i++) {
        large.append(
            Sample.line("reach", "2026-08-01", "2026-09-01", i, "2026-09-02T10:00:00Z")
                .replaceFirst("page", "https://www.facebook.com/directorate" + i));
      }
      String page =
          ended(
              new PageForm().with("confirmed", "yes").file("file", "large.csv", large.toString()));

      assertThat(page).contains("All files were uploaded (1)", "9,000 of 9,000; readings: 9,000");
      assertThat(portal.get(PAGE + "/readings/1?lang=en").body()).contains("9,000");
    }

    @Test
    void an_upload_of_another_contract_is_not_found() {
      assertThat(portal.get(PAGE + "/uploads/b-none").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_under_way_when_the_portal_stopped_is_said_not_to_count() {
      portal
          .store()
          .write(
              tx -> {
                new UploadBatches(tx)
                    .begin(
                        new UploadBatches.Batch(
                            "b-1", Sample.ID, false, TestPortal.CLOCK.instant(), false),
                        List.of("a.csv", "b.csv"));
                new UploadBatches(tx).state("b-1", 1, UploadedFile.State.READING);
                new UploadBatches(tx).stopLeft(TestPortal.CLOCK.instant(), true);
                return tx;
              });

      assertThat(portal.get(PAGE + "/uploads/b-1?lang=en").body())
          .contains("The portal was stopped before all files were read")
          .contains("Not uploaded: the portal was stopped");
    }
  }
}
