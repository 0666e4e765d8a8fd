package org.dajeong.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands that end with a sentence before anything has started.
class LaunchTests {

    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serve                   | 데이터베이스를 정해 주십시오.
            demo --port eighty      | --port의 ‘eighty’는 0에서 65535 사이의 정수가 아닙니다.
            demo --port 65536       | --port의 ‘65536’은 0에서 65535 사이의 정수가 아닙니다.
            demo --port             | --port에 값이 없습니다.
            demo --prot 8080        | --prot이라는 옵션은 없습니다.
            demo 8080               | ‘8080’이 무엇인지 알 수 없습니다.
            demon                   | demon이라는 명령은 없습니다.
            serve --data elsewhere  | --data와 --fresh는 --trial과 함께만 쓸 수 있습니다.
            serve --fresh           | --data와 --fresh는 --trial과 함께만 쓸 수 있습니다.
            """)
    void aQuestionThatIsWrongGetsASentence(String words, String sentence) {
        assertThat(run(Locale.KOREAN, words)).isEqualTo(Exit.REFUSED);
        assertThat(said()).startsWith(sentence);
    }

    @Test
    void thePasswordInAnAddressThatIsNotUnderstoodIsNotRepeated() {
        environment.put("DATABASE_URL", "kim:secret@db");

        assertThat(run(Locale.ENGLISH, "serve")).isEqualTo(Exit.REFUSED);
        assertThat(said()).startsWith("DATABASE_URL is not understood.").doesNotContain("secret");
    }

    @Test
    void aDatabaseThatDoesNotAnswerGetsASentence() {
        environment.put("DATABASE_URL", "postgresql://kim:secret@127.0.0.1:1/office");

        assertThat(run(Locale.ENGLISH, "serve --port 0")).isEqualTo(Exit.FAILED);
        assertThat(said())
                .isEqualTo("No PostgreSQL answers at 127.0.0.1:1/office."
                        + " Check address and port, and whether the server is on.\n");
    }

    @Test
    void aTakenPortGetsASentenceWithAnotherNumber() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = taken.getLocalPort();
            int other = port <= 65525 ? port + 10 : port - 10;

            assertThat(run(Locale.KOREAN, "demo --port " + port)).isEqualTo(Exit.FAILED);
            assertThat(said()).isEqualTo("%d번 포트를 다른 프로그램이 쓰고 있습니다. --port %d처럼 다른 번호를 주십시오.\n".formatted(port, other));
            assertThat(home).isEmptyDirectory();
        }
    }

    @Test
    void anAddressOfAnotherComputerGetsASentence() {
        assertThat(run(Locale.KOREAN, "demo --address 192.0.2.1")).isEqualTo(Exit.FAILED);
        assertThat(said()).startsWith("이 컴퓨터에는 ‘192.0.2.1’이라는 주소가 없습니다.");
    }

    private Exit run(Locale locale, String words) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Session session = new Session(out, out, locale, environment, home);
        return new Launch(session, LaunchTests.class).run(words.split(" "));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
