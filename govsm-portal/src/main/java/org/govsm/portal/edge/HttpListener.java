package org.govsm.portal.edge;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpHandlerRegistration;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Grizzly server with one listener, its limits set by hand, in front of Jersey. */
public final class HttpListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
  private static final int WORKERS = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());
  private static final int MAX_HEADER_BYTES = 16 * 1024;
  private static final int MAX_HEADERS = 64;
  private static final int IDLE_SECONDS = 30;
  private static final int REQUESTS_PER_CONNECTION = 1000;
  private static final int FLUSH_SECONDS = 5;

  private final HttpServer server;
  private final NetworkListener listener;
  private final OpenRequests requests;
  private final Duration stop;

  private HttpListener(
      HttpServer server, NetworkListener listener, OpenRequests requests, Duration stop) {
    this.server = server;
    this.listener = listener;
    this.requests = requests;
    this.stop = stop;
  }

  /**
   * Starts to listen.
   *
   * @throws IOException if the address cannot be taken
   */
  public static HttpListener start(
      ListenerConfig config, Admission admission, ResourceConfig application) throws IOException {
    InetSocketAddress address = config.address();
    HttpServer server = new HttpServer();
    NetworkListener listener =
        new NetworkListener("govsm", address.getAddress().getHostAddress(), address.getPort());
    limit(listener);
    config.tls().ifPresent(tls -> secure(listener, tls));
    RequestLog log = new RequestLog();
    application.register(log);
    listener.registerAddOn((its, chain) -> StrictHeads.replace(its, chain, log));
    listener.registerAddOn(new IgnoreUpgrade());
    server.addListener(listener);
    configure(server.getServerConfiguration(), admission.limits());
    GrizzlyHttpContainer jersey =
        ContainerFactory.createContainer(GrizzlyHttpContainer.class, application);
    OpenRequests requests = new OpenRequests();
    FrontDoor door = new FrontDoor(jersey, admission, requests);
    server.getServerConfiguration().addHttpHandler(door, HttpHandlerRegistration.fromString("/*"));
    try {
      server.start();
    } catch (BindException e) {
      throw new IOException(
          "cannot listen on "
              + address.getAddress().getHostAddress()
              + ":"
              + address.getPort()
              + " ("
              + e.getMessage()
              + "). Stop what listens there, or choose another address with --listen HOST:PORT.",
          e);
    }
    return new HttpListener(server, listener, requests, config.stop());
  }

  private static void limit(NetworkListener listener) {
    listener.setMaxHttpHeaderSize(MAX_HEADER_BYTES);
    listener.setMaxRequestHeaders(MAX_HEADERS);
    listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
    listener.getKeepAlive().setMaxRequestsCount(REQUESTS_PER_CONNECTION);
    listener
        .getTransport()
        .setWorkerThreadPoolConfig(
            ThreadPoolConfig.defaultConfig()
                .setPoolName("govsm-http")
                .setCorePoolSize(WORKERS)
                .setMaxPoolSize(WORKERS));
  }

  private static void secure(NetworkListener listener, TlsKeyStore tls) {
    listener.setSecure(true);
    listener.setSSLEngineConfig(tls.engine());
  }

  private static void configure(ServerConfiguration server, RequestLimits limits) {
    server.setName("govsm");
    server.setDefaultErrorPageGenerator(new BareProblems(limits));
    server.setDefaultQueryEncoding(StandardCharsets.UTF_8);
    server.setPassTraceRequest(true); // Jersey refuses TRACE; Grizzly would answer it
    server.setMaxPayloadRemainderToSkip(limits.bodyBytes());
  }

  /** The number of requests that are worked on at the same time. */
  public static int workers() {
    return WORKERS;
  }

  /**
   * The port.
   *
   * @return the one that was taken, where 0 was asked for
   */
  public int port() {
    return listener.getPort();
  }

  /** The number of requests that are being answered. */
  public int openRequests() {
    return requests.count();
  }

  /** Lets nobody in any more, ends what is being answered, within the time, and frees the port. */
  @Override
  public void close() {
    requests.close();
    try {
      listener.getTransport().unbindAll();
      int cut = requests.await(stop);
      if (cut > 0) {
        LOG.warn("{} requests were not answered within {} and are cut off", cut, stop);
      }
      requests.endRests();
      server.shutdown(FLUSH_SECONDS, TimeUnit.SECONDS).get(FLUSH_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException late) {
      // what is still being sent is cut off
    } finally {
      server.shutdownNow(); // the patient stop leaves a thread that holds the whole application
    }
  }
}
