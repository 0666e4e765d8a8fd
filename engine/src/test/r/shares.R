# Writes the reference answers for shares, weighted means and raking.
#
#   Rscript engine/src/test/r/shares.R engine/src/test/resources/reference
#
# Needs base R only. Writes shares.csv (prop.test, binom.test), survey.csv (an invented sample) and weights.csv.
# Raking without a greatest weight is loglin() of base R; with one it is a loop over the cells of the sample,
# written independently of the programme.

out <- commandArgs(trailingOnly = TRUE)[1]
if (is.na(out)) stop("usage: Rscript shares.R FOLDER")
digits <- function(x) formatC(x, digits = 15, format = "g", width = 1)
program <- sprintf("# R %s.%s, base only. Rscript engine/src/test/r/shares.R FOLDER", R.version$major, R.version$minor)
head <- "model,method,quantity,name,value,tolerance,kind"

# ---------------------------------------------------------------------------------------------- shares
rows <- character(0)
cases <- rbind(c(0, 1), c(1, 1), c(0, 5), c(5, 5), c(1, 5), c(3, 7), c(0, 10), c(1, 10), c(9, 10), c(0, 45), c(2, 45),
               c(22, 45), c(44, 45), c(45, 45), c(7, 144), c(81, 263), c(15, 148), c(199, 200), c(500, 1000),
               c(1, 10000), c(12345, 100000), c(999999, 1000000))
for (i in seq_len(nrow(cases))) {
  k <- cases[i, 1]; n <- cases[i, 2]; name <- sprintf("%d/%d", k, n)
  wilson <- suppressWarnings(prop.test(k, n, correct = FALSE))$conf.int
  exact <- binom.test(k, n)$conf.int
  for (j in 1:2) {
    end <- c("low", "high")[j]
    rows <- c(rows, paste("wilson", "", end, name, digits(wilson[j]), "1e-11", "abs", sep = ","))
    rows <- c(rows, paste("clopper-pearson", "", end, name, digits(exact[j]), "1e-10", "abs", sep = ","))
  }
}
writeLines(c("# 95 % intervals of shares: prop.test(k, n, correct = FALSE) and binom.test(k, n).", program, head, rows),
           file.path(out, "shares.csv"))

# ---------------------------------------------------------------------------------------------- a sample
set.seed(20261, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
n <- 400
age <- sample(c("20s", "30s", "40s", "50s", "60+"), n, TRUE, c(.06, .12, .2, .27, .35))
sex <- sample(c("f", "m"), n, TRUE, c(.64, .36))
place <- sample(c("east", "west"), n, TRUE, c(.7, .3))
base <- round(runif(n, 0.5, 2), 2)
score <- pmin(7, pmax(1, round(4.6 + 0.5 * (age == "60+") - 0.4 * (place == "west") + rnorm(n, 0, 1.3))))
sample.rows <- data.frame(age, sex, place, base, score)
write.table(sample.rows, file.path(out, "survey.csv"), sep = ",", quote = FALSE, row.names = FALSE)

margins <- list(age = c("20s" = .17, "30s" = .18, "40s" = .2, "50s" = .21, "60+" = .24),
                sex = c(f = .51, m = .49), place = c(east = .45, west = .55))
rows <- character(0)
put <- function(model, quantity, name, value, tolerance)
  rows <<- c(rows, paste(model, "", quantity, name, digits(value), tolerance, "abs", sep = ","))

answers <- function(model, w, tolerance) {
  x <- sample.rows$score
  w <- w / mean(w)
  m <- weighted.mean(x, w)
  put(model, "mean", "", m, tolerance)
  put(model, "error", "", sqrt(n / (n - 1) * sum((w * (x - m))^2)) / sum(w), tolerance)
  put(model, "effective", "", sum(w)^2 / sum(w^2), paste0(tolerance))
  put(model, "greatest", "", max(w), tolerance)
  for (i in c(1, 7, 50, 123, 256, 400)) put(model, "weight", i, w[i], tolerance)
}
answers("equal", rep(1, n), "1e-11")
answers("base", base, "1e-11")

# Without base weights: loglin fits the margins of the target, starting from the sample.
sampled <- table(sample.rows$age, sample.rows$sex, sample.rows$place)
target <- n * outer(outer(margins$age, margins$sex), margins$place)
fitted <- loglin(target, list(1, 2, 3), start = sampled, fit = TRUE, print = FALSE, eps = 1e-12, iter = 10000)$fit
answers("loglin", (fitted / sampled)[cbind(age, sex, place)], "1e-8")

# With base weights and a greatest weight of `most` mean weights.
rake.cells <- function(weight, most) {
  key <- paste(age, sex, place)
  w <- weight / mean(weight)
  fit <- function(w) {
    for (round in 1:5000) {
      before <- w
      for (f in names(margins)) {
        sums <- tapply(w, sample.rows[[f]], sum)
        w <- w * (n * margins[[f]][names(sums)] / sums)[sample.rows[[f]]]
      }
      if (max(abs(w - before)) < 1e-14) break
    }
    unname(w)
  }
  w <- fit(w)
  for (round in 1:1000) {
    if (!any(w > most * (1 + 1e-12))) break
    w <- fit(pmin(w, most))
  }
  pmin(w, most)
}
answers("raked", rake.cells(base, Inf), "1e-8")
answers("raked-3", rake.cells(base, 3), "1e-6")
answers("raked-2.5", rake.cells(rep(1, n), 2.5), "1e-6")
writeLines(c("# Weighted means of survey.csv: equal and base weights, raked by loglin, raked with base weights, and with a",
             "# greatest weight of 3 and (without base weights) 2.5 mean weights. weight: respondent by number.",
             program, head, rows), file.path(out, "weights.csv"))
