package vn.wardpulse.submission.sheet;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.wardpulse.submission.report.Drafts;

@Configuration(proxyBeanMethods = false)
class SheetConfiguration {

    @Bean
    Sheets sheets(Drafts drafts) {
        return new Sheets(drafts);
    }

    @Bean
    ManySheets manySheets(Sheets sheets) {
        return new ManySheets(sheets);
    }
}
