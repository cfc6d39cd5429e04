package org.govsm.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.govsm.portal.access.AccessMode;
import org.govsm.portal.access.KnownCallers;
import org.govsm.portal.edge.Admission;
import org.govsm.portal.edge.HttpListener;
import org.govsm.portal.edge.ListenerConfig;
import org.govsm.portal.edge.RateLimiter;
import org.govsm.portal.edge.RequestLimits;
import org.govsm.portal.edge.RequestRate;
import org.govsm.portal.options.Option;
import org.govsm.portal.options.Options;
import org.govsm.portal.publication.OcidPrefix;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Exporter;
import org.govsm.portal.store.FilledDatabase;
import org.govsm.portal.store.Store;
import org.govsm.portal.users.QuickHashes;
import org.govsm.portal.web.Preparation;
import org.govsm.portal.web.PublicHosts;
import org.govsm.portal.web.UploadFolder;

/** A portal on a free port whose day is 25 November 2026, and a client that knows its address. */
public final class TestPortal implements AutoCloseable {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T19:00:00Z"), ZoneId.of("Asia/Kolkata"));

  /** With a second factor for those who want one: in most tests a password is enough. */
  static final AccessOptions OFFERED =
      new AccessOptions(PublicHosts.LOCAL, Optional.empty(), RequestRate.NONE, false);

  /** As in a demonstration: nobody needs to sign in. A test may bring a resource of its own. */
  private static final AccessMode OPEN =
      new AccessMode(
          true,
          PublicHosts.LOCAL,
          Slices.table().with("GET /api/echo = public\nPOST /api/echo = public\n"));

  /** A test that leaves a request open does not wait for it. */
  private static final Duration STOP = Duration.ofSeconds(2);

  static {
    PortalMain.prepareLibraries();
  }

  private final Store store;
  private final Application application;
  private final HttpListener listener;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private TestPortal(Store store, Application application, HttpListener listener) {
    this.store = store;
    this.application = application;
    this.listener = listener;
  }

  static PortalConfig config() {
    return config(RequestLimits.USUAL);
  }

  private static PortalConfig config(RequestLimits limits) {
    return config(limits, CLOCK);
  }

  private static PortalConfig config(RequestLimits limits, Clock clock) {
    return new PortalConfig(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        limits,
        clock,
        DatabaseConfig.temporary(),
        Optional.empty());
  }

  public static TestPortal start() {
    return start(RequestLimits.USUAL);
  }

  public static TestPortal start(RequestLimits limits, Object... more) {
    return start(limits, DatabaseConfig.temporary(), more);
  }

  public static TestPortal start(RequestLimits limits, DatabaseConfig database, Object... more) {
    try {
      return serve(limits, Store.open(database, PortalEvents.shipped()), more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A portal whose clock a test can turn on. */
  public static TestPortal at(Clock clock) {
    try {
      return serve(
          config(RequestLimits.USUAL, clock),
          Store.open(DatabaseConfig.temporary(), PortalEvents.shipped()),
          OPEN,
          Preparation.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the demonstration department, as the portal starts the first time. */
  public static TestPortal withDemonstration() throws IOException {
    return serve(
        RequestLimits.USUAL, Store.open(Demonstrated.DATABASE.copy(), PortalEvents.shipped()));
  }

  /** The same with a clock that a test can turn on. */
  public static TestPortal withDemonstration(Clock clock) throws IOException {
    return serve(
        config(RequestLimits.USUAL, clock),
        Store.open(Demonstrated.DATABASE.copy(), PortalEvents.shipped()),
        OPEN,
        Preparation.none());
  }

  /** The same in a SQLite database of the test, which is not there yet. */
  public static TestPortal withDemonstration(DatabaseConfig database) throws IOException {
    demonstrate(database);
    return serve(RequestLimits.USUAL, Store.open(database, PortalEvents.shipped()));
  }

  /** Puts the demonstration where there is no database yet. */
  public static void demonstrate(DatabaseConfig database) throws IOException {
    Demonstrated.DATABASE.copyTo(database);
  }

  private static void demonstrate(Store store) {
    PortalConfig config =
        new PortalConfig(
            config().address(),
            RequestLimits.USUAL,
            CLOCK,
            DatabaseConfig.temporary(),
            Optional.empty(),
            PortalConfig.Demo.IF_EMPTY);
    Portal.demonstrate(config, store);
  }

  /** A year of certificates takes seconds to issue: once is enough for all processes of a build. */
  private static final class Demonstrated {
    static final FilledDatabase DATABASE = fill();

    private static FilledDatabase fill() {
      try {
        return FilledDatabase.once("demonstration", TestPortal::demonstrate);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** That answers while its demonstration is prepared. */
  static TestPortal preparing(Preparation preparation) throws IOException {
    return serve(
        config(),
        Store.open(DatabaseConfig.temporary(), PortalEvents.shipped()),
        OPEN,
        preparation);
  }

  /** A portal that writes a backup each day. */
  static TestPortal writingBackups(Path data, Path backups) throws IOException {
    PortalConfig usual = config();
    PortalConfig config =
        new PortalConfig(
            usual.address(),
            usual.limits(),
            usual.clock(),
            DatabaseConfig.inFolder(data),
            usual.backup(),
            usual.demo(),
            usual.access(),
            usual.exportSigners(),
            usual.owner(),
            usual.registers(),
            usual.ocidPrefix(),
            RunOptions.of(
                Options.of(
                    Map.of(Option.BACKUP_FOLDER, backups.toString(), Option.BACKUP_AT, "00:00")),
                CLOCK));
    return serve(
        config, Store.open(config.database(), PortalEvents.shipped()), OPEN, Preparation.none());
  }

  /** A portal of an installation that publishes no purchases. */
  public static TestPortal silent() throws IOException {
    PortalConfig usual = config();
    PortalConfig silent =
        new PortalConfig(
            usual.address(),
            usual.limits(),
            usual.clock(),
            usual.database(),
            usual.backup(),
            usual.demo(),
            usual.access(),
            usual.exportSigners(),
            usual.owner(),
            usual.registers(),
            OcidPrefix.NONE,
            usual.run());
    return serve(
        silent,
        Store.open(DatabaseConfig.temporary(), PortalEvents.shipped()),
        OPEN,
        Preparation.none());
  }

  private static TestPortal serve(RequestLimits limits, Store store, Object... more) {
    return serve(config(limits), store, OPEN, Preparation.none(), more);
  }

  private static TestPortal serve(
      PortalConfig config,
      Store store,
      AccessMode accessMode,
      Preparation preparation,
      Object... more) {
    try {
      Application whole = Application.of(config, store, accessMode, preparation);
      ResourceConfig application = whole.resources();
      // Portal itself starts with it, and its tests do: a tenth of each start.
      application.property(ServerProperties.RESOURCE_VALIDATION_DISABLE, true);
      for (Object resource : more) {
        application.register(resource);
      }
      return new TestPortal(store, whole, listen(config, store, accessMode, application));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A portal that people sign in to, with a clock that a test can turn on. */
  public static TestPortal withSignIn(DatabaseConfig database, Clock clock) {
    return withSignIn(0, database, clock, AccessOptions.LOCAL);
  }

  static TestPortal withSignIn(
      int port, DatabaseConfig database, Clock clock, AccessOptions access) {
    PortalConfig config =
        new PortalConfig(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            RequestLimits.USUAL,
            clock,
            database,
            Optional.empty(),
            PortalConfig.Demo.NONE,
            quick(access));
    try {
      AccessMode closed = new AccessMode(false, access.publicHosts(), OPEN.table());
      return serve(
          config, Store.open(database, PortalEvents.shipped()), closed, Preparation.none());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same, with passwords that are hashed in no time. */
  static AccessOptions quick(AccessOptions access) {
    return new AccessOptions(
        access.publicHosts(),
        access.oidc(),
        access.rate(),
        access.requiresFactor(),
        QuickHashes.HASHING,
        access.mail());
  }

  private static HttpListener listen(
      PortalConfig config, Store store, AccessMode accessMode, ResourceConfig application)
      throws IOException {
    return HttpListener.start(
        new ListenerConfig(config.address(), config.run().tls(), STOP),
        new Admission(
            config.limits(),
            UploadFolder.temporary(),
            accessMode.publicHosts(),
            new RateLimiter(config.access().rate(), config.clock()),
            new KnownCallers(accessMode, store, config.clock())),
        application);
  }

  public Store store() {
    return store;
  }

  /** Makes a department known, of which nothing is recorded. */
  public TestPortal knowing(String department) {
    store.write(
        tx -> {
          tx.events().lock(department);
          return department;
        });
    return this;
  }

  /** A portal that imports an export before its start. */
  public static TestPortal restored(DatabaseConfig database, Path backup) throws IOException {
    Store store = Store.open(database, PortalEvents.shipped());
    BackupImport.into(store, backup, CLOCK, Exporter.of(backup));
    return serve(RequestLimits.USUAL, store);
  }

  public <T> HttpResponse<T> download(String path, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return client.send(request(path).build(), handler);
  }

  ResourceConfig application() {
    return application.resources();
  }

  /** Does what a portal does each day, as it would within ten minutes. */
  public void daily() {
    application.daily().accept(store);
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + listener.port() + path);
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path);
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> postJson(String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> postForm(String path, String form, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpRequest asked = request.build();
      HttpResponse<String> answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
      DescribedStatuses.check(asked, answer);
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What no decent client sends: the bytes as they are. Ends when the server closes or is done. */
  public String raw(String bytes) {
    try (Socket socket = open()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
    socket.setSoTimeout(15_000);
    return socket;
  }

  @Override
  public void close() {
    listener.close();
    store.close();
  }
}
