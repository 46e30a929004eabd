package io.jenkins.plugins.webhooks;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One servlet request and its answer, without a server. What it does not know, nobody should ask. */
public final class FakeExchange {
    private final Map<String, List<String>> requestHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> responseHeaders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final String method;
    private final String path;
    private final byte[] body;
    private String query;
    private int status = 200;

    private FakeExchange(String method, String path, byte[] body) {
        this.method = method;
        this.path = path;
        this.body = body;
    }

    public static FakeExchange of(String method, String path, String body) {
        return new FakeExchange(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    public FakeExchange header(String name, String value) {
        requestHeaders.computeIfAbsent(name, each -> new ArrayList<>()).add(value);
        return this;
    }

    public FakeExchange query(String value) {
        query = value;
        return this;
    }

    public int status() {
        return status;
    }

    public String answerHeader(String name) {
        return responseHeaders.get(name);
    }

    public String answer() {
        return written.toString(StandardCharsets.UTF_8);
    }

    public HttpServletRequest request() {
        return fake(HttpServletRequest.class, (name, args) -> switch (name) {
            case "getMethod" -> method;
            case "getPathInfo" -> path;
            case "getQueryString" -> query;
            case "getScheme" -> "https";
            case "getRequestURI" -> path;
            case "getRemoteAddr" -> "192.0.2.7";
            case "getContentLengthLong" -> (long) body.length;
            case "getHeaderNames" -> Collections.enumeration(requestHeaders.keySet());
            case "getHeaders" -> Collections.enumeration(requestHeaders.getOrDefault((String) args[0], List.of()));
            case "getHeader" ->
                requestHeaders.getOrDefault((String) args[0], List.of()).stream()
                        .findFirst()
                        .orElse(null);
            case "getInputStream" -> input(new ByteArrayInputStream(body));
            default -> throw new UnsupportedOperationException("request." + name);
        });
    }

    public HttpServletResponse response() {
        return fake(HttpServletResponse.class, (name, args) -> {
            switch (name) {
                case "setStatus" -> status = (Integer) args[0];
                case "setHeader" -> responseHeaders.put((String) args[0], (String) args[1]);
                case "setContentType" -> responseHeaders.put("Content-Type", (String) args[0]);
                case "setContentLength" -> responseHeaders.put("Content-Length", args[0].toString());
                case "getOutputStream" -> {
                    return output(written);
                }
                default -> throw new UnsupportedOperationException("response." + name);
            }
            return null;
        });
    }

    private interface Reply {
        Object to(String method, Object[] args);
    }

    private static <T> T fake(Class<T> type, Reply reply) {
        return type.cast(Proxy.newProxyInstance(
                FakeExchange.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> reply.to(method.getName(), args)));
    }

    private static ServletInputStream input(ByteArrayInputStream bytes) {
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static ServletOutputStream output(ByteArrayOutputStream bytes) {
        return new ServletOutputStream() {
            @Override
            public void write(int value) {
                bytes.write(value);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
