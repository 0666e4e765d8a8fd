package org.dajeong.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// The CS office at the browser, with the keyboard alone, from the opening of a wave to the publication.
final class CsOffice {

    private final Visitor cs;
    private final Page page;

    CsOffice(Visitor cs) {
        this.cs = cs;
        this.page = cs.page();
    }

    void openWave(String quarter) {
        cs.open("/waves")
                .choose("#quarter", quarter)
                .write("#number", "1")
                .press("form[action='/waves'] button.button");
        assertThat(page.locator("main").innerText()).contains(quarter.replace("-", "년 ") + "분기");
    }

    /// Uploads the workbook and stands on the page that asks what its columns mean.
    ///
    /// The browser's own dialog for files is the only thing that is not walked through.
    void upload(String quarter, Path file) {
        cs.open("/uploads");
        String wave = page.locator("#wave option")
                .filter(new Locator.FilterOptions().setHasText(quarter))
                .first()
                .getAttribute("value");
        cs.choose("#wave", wave).write("#firm", "한빛리서치").tabTo("#file");
        page.setInputFiles("#file", file);
        cs.press("form[action='/uploads'] button.button");
        page.waitForURL(url -> url.matches(".*/uploads/[0-9a-f-]+(/mapping)?.*"));
        if (!page.url().contains("/mapping")) {
            page.navigate(page.url().replaceAll("[?#].*", "") + "/mapping");
        }
    }

    void check() {
        cs.press("form[action$='/check'] button.button");
        page.waitForURL(url -> !url.contains("/mapping") && !url.endsWith("/check"));
        page.waitForCondition(() -> {
            page.reload();
            return page.locator("progress").count() == 0;
        });
    }

    void bringIn() {
        cs.press("form[action$='/import'] button");
        page.waitForCondition(() -> {
            page.reload();
            return page.locator("main").innerText().contains("가져왔습니다");
        });
    }

    void closeWave() {
        cs.open("/waves").press("form[action$='/close'] button");
    }

    void calculate(String quarter) {
        cs.open("/runs").choose("#quarter", quarter).press("form[action='/runs/freeze'] button");
        cs.press("form[action='/runs'] button");
        page.waitForURL(url -> url.matches(".*/runs/[0-9a-f-]+.*"));
    }

    void publish() {
        cs.press("form[action$='/review'] button").press("form[action$='/publish'] button");
        page.waitForCondition(() -> page.locator("main").innerText().contains("공개함"));
    }
}
