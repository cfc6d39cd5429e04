package org.govsm.portal.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.govsm.portal.CertificateForm;
import org.govsm.portal.PageForm;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The month that waits for its files: six of them, downloaded and uploaded, give a certificate. */
class SampleMonthTest {

  private static final String CONTRACT = "/contracts/DEMO-FESTIVAL-2026";
  private static final Pattern LINK = Pattern.compile("href=\"(" + CONTRACT + "/samples/[^?\"]+)");

  private TestPortal portal;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String page(String path) {
    HttpResponse<String> answer = portal.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private Map<String, String> downloads() {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher link = LINK.matcher(page(CONTRACT + "/readings"));
    while (link.find()) {
      String address = link.group(1);
      if (address.endsWith(".zip")) {
        continue;
      }
      HttpResponse<String> file = portal.get(address);
      assertThat(file.headers().firstValue("Content-Disposition"))
          .hasValueSatisfying(said -> assertThat(said).startsWith("attachment;"));
      files.put(address.substring(address.lastIndexOf('/') + 1), file.body());
    }
    return files;
  }

  /** What the page asks of some files is answered as the page proposes. */
  private String uploaded(Map<String, String> files) {
    PageForm chosen = new PageForm();
    files.forEach((name, text) -> chosen.file("file", name, text));
    HttpResponse<String> asked = chosen.to(portal, CONTRACT + "/readings?lang=en");
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
    assertThat(asked.body()).contains("value=\"2026-10-01\"", "value=\"2026-10-31\"");
    PageForm answered = new PageForm();
    Matcher field =
        Pattern.compile(
                "name=\"((?:kept|account|from|last|format)\\.\\d+)\"[^>]*?value=\"([^\"]*)\"")
            .matcher(asked.body());
    while (field.find()) {
      answered.with(field.group(1), field.group(2));
    }
    HttpResponse<String> begun = answered.to(portal, CONTRACT + "/readings?lang=en");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    String batch = begun.headers().firstValue("Location").orElseThrow();
    HttpResponse<String> shown = portal.get(batch);
    while (shown.headers().firstValue("Refresh").isPresent()) {
      shown = portal.get(batch);
    }
    return shown.body();
  }

  @Test
  void goes_from_a_task_over_six_files_to_a_certificate_as_pdf() throws Exception {
    assertThat(page("/work"))
        .contains("Upload the figures of October 2026", CONTRACT + "/readings");
    assertThat(page(CONTRACT))
        .contains("October 2026: most figures are missing.", "No figure is on record of: YouTube")
        .contains("Certify without the missing figures");

    Map<String, String> files = downloads();
    assertThat(files).hasSize(6);
    assertThat(uploaded(files)).contains("All files were uploaded (6)");

    assertThat(page("/work"))
        .contains("Issue the certificate for October 2026")
        .doesNotContain("Upload the figures of October 2026");
    HttpResponse<String> issued =
        CertificateForm.issue(portal, CONTRACT, "2026-10.1", "2026-11-25");
    assertThat(issued.statusCode()).as(issued.body()).isEqualTo(303);
    String certificate = CONTRACT + "/certificates/2026-10.1";
    assertThat(page(certificate))
        .contains("₹2,94,000.00", "Mean reach of a post, Instagram")
        .doesNotContain("certificate--undetermined");
    HttpResponse<byte[]> pdf =
        portal.download(certificate + "/certificate.pdf", HttpResponse.BodyHandlers.ofByteArray());
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(new String(pdf.body(), 0, 5, UTF_8)).isEqualTo("%PDF-");
  }

  @Test
  void comes_as_one_archive_too_and_for_this_contract_alone() throws Exception {
    HttpResponse<byte[]> archive =
        portal.download(
            CONTRACT + "/samples/october-2026.zip", HttpResponse.BodyHandlers.ofByteArray());
    Map<String, String> unpacked = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        unpacked.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }

    assertThat(unpacked).isEqualTo(downloads());
    assertThat(page("/contracts/DEMO-SM-2025")).doesNotContain("/samples");
    for (String path :
        List.of(
            CONTRACT + "/samples/any.csv", "/contracts/DEMO-SM-2025/samples/october-2026.zip")) {
      assertThat(portal.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }
}
